package org.dateline.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.message.Messages;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.problem.Suggestion;

/**
 * The built-in theme and, file by file before it, the digest's own {@code templates} folder. Messages are overridden
 * text by text, so that a digest that changes one gets the others from later versions.
 */
public final class Theme {

    /** The folder, relative to the digest's root, of the files that override the theme. */
    public static final String FOLDER = "templates";

    private static final String BUILT_IN = "/org/dateline/theme/";
    private static final String TEMPLATE = ".ftlh";
    private static final String ASSETS = "assets/";
    private static final String MESSAGES = "messages/";
    private static final String BLOCKS = "blocks.ftlh";
    private static final Set<String> BLOCK_NAMES = new TreeSet<>(List.of("head", "header", "footer", "item", "badge"));
    /** What a language may have and English has not: plural forms, names of zones and languages, months within dates. */
    private static final Pattern OPTIONAL =
            Pattern.compile("plural\\.|zone\\.|language\\.|month\\.|.*\\.(?:zero|one|two|few|many)$");

    private static final Pattern MACRO = Pattern.compile("<#macro\\s+(\\w+)");
    private static final String STYLES = "site.css";
    private static final String OWN_STYLES = "own.css";

    private final Path own;
    /** What was read, so that a build is made of one state of each file, whoever edits it meanwhile. */
    private final Map<String, Optional<byte[]>> read = new ConcurrentHashMap<>();

    private Theme(Path own) {
        this.own = own;
    }

    /** The theme of the digest at this root. */
    public static Theme of(Path root) {
        return new Theme(root.resolve(FOLDER).toAbsolutePath().normalize());
    }

    /** Reports what the digest's own files of the theme cannot be meant to be. */
    public void check(Problems problems) {
        Set<String> own = ownNames().stream()
                .filter(name -> name.endsWith(TEMPLATE) || name.startsWith(MESSAGES))
                .collect(Collectors.toCollection(TreeSet::new));
        String all = own.stream().flatMap(name -> text(name).stream()).collect(Collectors.joining());
        for (String name : own) {
            if (ownBytes(name).filter(bytes -> !isUtf8(bytes)).isPresent()) {
                problems.error(
                        SourceSpan.of(FOLDER + "/" + name),
                        "the file is not UTF-8 text",
                        "save it again with the encoding UTF-8");
            }
            if (name.endsWith(TEMPLATE) && !templates().contains(name) && !all.contains(name)) {
                Suggestion.nearest(name, templates())
                        .ifPresent(near -> problems.warning(
                                SourceSpan.of(FOLDER + "/" + name),
                                "the file has no effect: the theme has no template of that name",
                                "did you mean '" + near + "'?"));
            }
        }
        text(BLOCKS).filter(text -> own.contains(BLOCKS)).ifPresent(text -> checkBlocks(text, problems));
    }

    /** A macro that is no block and that the file does not call was probably meant to be a block. */
    private static void checkBlocks(String text, Problems problems) {
        MACRO.matcher(text)
                .results()
                .map(macro -> macro.group(1))
                .filter(name -> !BLOCK_NAMES.contains(name) && !text.contains("<@" + name))
                .forEach(name -> problems.warning(
                        SourceSpan.of(FOLDER + "/" + BLOCKS),
                        "the macro '" + name + "' has no effect: there is no block of that name",
                        Suggestion.nearest(name, BLOCK_NAMES)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("the blocks are " + String.join(", ", BLOCK_NAMES))));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The text of one of the theme's files, such as {@code edition.ftlh}. */
    public Optional<String> text(String name) {
        return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Whether the digest has this file of the theme itself. */
    public boolean isOwn(String name) {
        return ownBytes(name).isPresent();
    }

    /** The texts of all templates, built in and the digest's own, each after its name. */
    public List<String> allTemplates() {
        Set<String> names = templates();
        ownNames().stream().filter(name -> !name.startsWith(ASSETS)).forEach(names::add);
        return names.stream().map(name -> name + "\n" + text(name).orElse("")).toList();
    }

    /** The names of the built-in templates. */
    public Set<String> templates() {
        return builtInNames("").stream()
                .filter(name -> name.endsWith(TEMPLATE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The assets that every site carries, by name, in alphabetical order. */
    public List<Asset> assets() {
        Set<String> names = new TreeSet<>(builtInNames(ASSETS));
        ownNames().stream()
                .filter(name -> name.startsWith(ASSETS) && !name.startsWith(ASSETS + "."))
                .forEach(name -> names.add(name.substring(ASSETS.length())));
        names.remove(OWN_STYLES);
        List<Asset> assets = new ArrayList<>();
        // one may be gone by now
        names.forEach(name ->
                bytes(ASSETS + name).ifPresent(bytes -> assets.add(new Asset(name, withOwnStyles(name, bytes)))));
        return assets;
    }

    /** The digest's own styles come after those of the theme in one file, so that a page still needs only one. */
    private byte[] withOwnStyles(String name, byte[] asset) {
        Optional<byte[]> styles = name.equals(STYLES) ? ownBytes(ASSETS + OWN_STYLES) : Optional.empty();
        return styles.map(own -> concatenated(asset, own)).orElse(asset);
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The names of the files in the digest's own folder, with {@code /}. */
    private Set<String> ownNames() {
        if (!Files.isDirectory(own)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(own)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> own.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + own, e);
        }
    }

    /** The messages in a language; a language that neither theme has is an error. */
    public Optional<Messages> messages(String language, Problems problems) {
        Problems own = new Problems();
        String file = MESSAGES + language + ".properties";
        Map<String, String> texts = new HashMap<>();
        List<MessageFile> files = Stream.of(builtIn(file), ownBytes(file))
                .flatMap(Optional::stream)
                .map(bytes -> MessageFile.of(FOLDER + "/" + file, bytes))
                .toList();
        files.forEach(each -> texts.putAll(each.texts(own)));
        if (files.isEmpty()) {
            Set<String> known = new TreeSet<>();
            builtInNames(MESSAGES).forEach(name -> known.add(name.replace(".properties", "")));
            problems.error(
                    SourceSpan.of(FOLDER + "/" + file),
                    "the theme does not speak the language '" + language + "'",
                    Suggestion.nearest(language, known)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("write this file, from the theme's messages/en.properties, or use one of: "
                                    + String.join(", ", known)));
            return Optional.empty();
        }
        if (!own.hasErrors()) {
            files.get(files.size() - 1).completeFrom(english(), texts, own);
            ownBytes(file).ifPresent(bytes -> tellWithoutEffect(MessageFile.of(FOLDER + "/" + file, bytes), own));
        }
        problems.addAll(own);
        return own.hasErrors() ? Optional.empty() : Optional.of(new Messages(language, texts));
    }

    /** A text that the theme lacks and no template of the digest asks for is told where its key is nearly the theme's. */
    private void tellWithoutEffect(MessageFile file, Problems problems) {
        Set<String> known = english().keySet();
        String templates = ownNames().stream()
                .filter(name -> name.endsWith(TEMPLATE))
                .flatMap(name -> text(name).stream())
                .collect(Collectors.joining());
        new TreeSet<>(file.texts(new Problems()).keySet())
                .stream()
                        .filter(key -> !known.contains(key)
                                && !templates.contains(key)
                                && !OPTIONAL.matcher(key).lookingAt())
                        .forEach(key -> Suggestion.nearest(key, known)
                                .ifPresent(near -> problems.warning(
                                        SourceSpan.of(file.shown()),
                                        "the text '" + key + "' has no effect: the theme has no such text",
                                        "did you mean '" + near + "'?")));
    }

    /** The theme's own language, by which the others are measured. */
    private static Map<String, String> english() {
        byte[] bytes = builtIn(MESSAGES + "en.properties").orElseThrow();
        return MessageFile.of(BUILT_IN + MESSAGES + "en.properties", bytes).texts(new Problems());
    }

    private Optional<byte[]> bytes(String name) {
        return ownBytes(name).or(() -> builtIn(name));
    }

    private Optional<byte[]> ownBytes(String name) {
        return read.computeIfAbsent(name, this::readOwn);
    }

    private Optional<byte[]> readOwn(String name) {
        Path file = own.resolve(name).normalize();
        if (!file.startsWith(own) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Optional<byte[]> builtIn(String name) {
        try (InputStream stream = Theme.class.getResourceAsStream(BUILT_IN + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in " + name, e);
        }
    }

    /** The names, relative to the folder, of the built-in files in it: from the jar, or from the build's folder. */
    private static List<String> builtInNames(String folder) {
        Path code = codeSource();
        try {
            if (Files.isDirectory(code)) {
                return names(code.resolve(BUILT_IN.substring(1) + folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(code)) {
                return names(jar.getPath(BUILT_IN + folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in theme", e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Path codeSource() {
        try {
            URI location = Theme.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(location);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
