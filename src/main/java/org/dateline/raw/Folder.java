package org.dateline.raw;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A folder of files, and of folders of files. */
final class Folder {

    private static final Pattern LEFT_BEHIND =
            Pattern.compile("\\..*|.*~|Thumbs\\.db|desktop\\.ini", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("(.+)\\.x?html?", Pattern.CASE_INSENSITIVE);

    // What browsers and Windows, in its languages, call the folder beside a saved page with its images and scripts:
    // https://learn.microsoft.com/windows/win32/shell/manage ("Connected Files")
    private static final Set<String> BELONGINGS = Set.of(
            "_files",
            "_file",
            ".files",
            "-dateien",
            "_fichiers",
            "_archivos",
            "_arquivos",
            "_ficheiros",
            "_bestanden",
            "_bylos",
            "_datoteke",
            "_dosyalar",
            "_elemei",
            "_failid",
            "_fails",
            "_fajlovi",
            "-filer",
            "_fitxers",
            "_fitxategiak",
            "_pliki",
            "_soubory",
            "_tiedostot");

    private final Origin origin;
    private final Path root;

    Folder(Origin origin, Path root) {
        this.origin = origin;
        this.root = root;
    }

    /** Hands over each file with its name, in the order of the names; hidden ones are passed over, links refused. */
    void visit(BiConsumer<Path, Origin> file, Consumer<Refusal> refusals) {
        if (visit(root, file, refusals) == 0) {
            refusals.accept(new Refusal(origin, "the folder holds no file", "name the folder that the pages are in"));
        }
    }

    private int visit(Path folder, BiConsumer<Path, Origin> file, Consumer<Refusal> refusals) {
        List<Path> members;
        try {
            members = members(folder);
        } catch (IOException e) {
            refusals.accept(Reading.unreadable(name(folder), e));
            return 1;
        }
        int found = 0;
        for (Path member : members) {
            if (Files.isSymbolicLink(member)) {
                refusals.accept(new Refusal(
                        name(member), "is a link, and no link in a folder is followed", "name what it leads to"));
                found++;
            } else if (Files.isDirectory(member, LinkOption.NOFOLLOW_LINKS)) {
                found += visit(member, file, refusals);
            } else if (Files.isRegularFile(member, LinkOption.NOFOLLOW_LINKS)) {
                file.accept(member, name(member));
                found++;
            }
        }
        return found;
    }

    private static List<Path> members(Path folder) throws IOException {
        List<Path> members = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path member : all) {
                String name = member.getFileName().toString();
                if (!LEFT_BEHIND.matcher(name).matches() && !Files.isHidden(member)) {
                    members.add(member);
                    var page = PAGE.matcher(name);
                    if (page.matches()) {
                        pages.add(page.group(1));
                    }
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        members.removeIf(member -> belongsToPage(member.getFileName().toString(), pages));
        Collections.sort(members);
        return members;
    }

    private static boolean belongsToPage(String name, Set<String> pages) {
        String lower = name.toLowerCase(Locale.ROOT);
        return BELONGINGS.stream()
                .anyMatch(ending ->
                        lower.endsWith(ending) && pages.contains(name.substring(0, name.length() - ending.length())));
    }

    private Origin name(Path path) {
        String below = root.relativize(path).toString().replace('\\', '/');
        String folder = origin.name().endsWith("/") ? origin.name() : origin.name() + "/";
        return Origin.of(origin.input(), below.isEmpty() ? origin.name() : folder + below);
    }
}
