package org.dateline.raw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/** Goes through the inputs, and opens what is there. */
final class Reading {

    /** The largest page, in bytes. */
    static final int LARGEST = 20_000_000;

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+)://.*", Pattern.DOTALL);

    private final RawRequest request;
    private final RawPageTaker taker;
    private final Crew crew;
    private final Contents contents;

    Reading(RawRequest request, RawPageTaker taker, Crew crew) {
        this.request = request;
        this.taker = taker;
        this.crew = crew;
        this.contents = new Contents(request, taker, crew);
    }

    void inputs() {
        int number = 0;
        for (RawInput input : request.inputs()) {
            input(number++, input);
        }
    }

    private void input(int number, RawInput input) {
        Origin origin = Origin.of(number, input.location().replace('\\', '/'));
        try {
            if (input.location().equals("-")) {
                Origin standardInput = Origin.of(number, "standard input");
                crew.read(() -> stream(standardInput, request.standardInput(), input.address()));
            } else if (SCHEME.matcher(input.location()).matches()) {
                address(Origin.of(number, input.location()), input.location());
            } else {
                path(origin, Path.of(input.location()), input.address());
            }
        } catch (InvalidPathException e) {
            taker.refuse(noSuchFile(origin));
        } catch (Refused e) {
            taker.refuse(e.at(origin));
        }
    }

    private void address(Origin origin, String location) throws Refused {
        Address address = Address.parse(location)
                .orElseThrow(() -> new Refused(
                        "is not an address of the web",
                        "give an address that begins with http:// or https://, without a password in it"));
        contents.visit(new Contents.Visit(origin, address, true, null, Outcome.IGNORED));
    }

    private void path(Origin origin, Path path, @Nullable WebAddress address) {
        if (path.toString().isEmpty() || !Files.exists(path)) {
            taker.refuse(noSuchFile(origin));
        } else if (Files.isDirectory(path)) {
            folder(origin, path);
        } else {
            crew.read(() -> file(origin, path, address));
        }
    }

    private static Refusal noSuchFile(Origin origin) {
        return new Refusal(
                origin,
                "there is no such file or folder",
                "check the name; a web address must begin with http:// or https://");
    }

    private void folder(Origin origin, Path path) {
        Folder folder = new Folder(origin, path);
        folder.visit((file, name) -> crew.read(() -> file(name, file, null)), taker::refuse);
    }

    private void file(Origin origin, Path file, @Nullable WebAddress address) {
        try (InputStream in = Files.newInputStream(file)) {
            stream(origin, in, address);
        } catch (IOException e) {
            taker.refuse(unreadable(origin, e));
        }
    }

    /** Reads no more than is needed to refuse what is no page. */
    private void stream(Origin origin, InputStream in, @Nullable WebAddress address) {
        try {
            byte[] beginning = in.readNBytes(Head.LENGTH);
            Head head = Head.of(beginning);
            ContentKind kind = ContentKind.of(head);
            if (kind == ContentKind.WARC || kind == ContentKind.GZIP && Gzip.isWarc(beginning)) {
                archive(origin, new SequenceInputStream(new ByteArrayInputStream(beginning), in));
                return;
            }
            byte[] bytes = whole(beginning, in);
            contents.handOver(Material.of(origin, bytes, address), kind, head, Outcome.IGNORED);
        } catch (Refused e) {
            taker.refuse(e.at(origin));
        } catch (IOException e) {
            taker.refuse(unreadable(origin, e));
        }
    }

    private void archive(Origin origin, InputStream in) throws Refused {
        new WarcArchive(origin, page -> crew.read(() -> contents.handOverPage(page)), taker::refuse).read(in);
    }

    private static byte[] whole(byte[] beginning, InputStream in) throws IOException, Refused {
        if (beginning.length < Head.LENGTH) {
            return beginning;
        }
        byte[] rest = in.readNBytes(LARGEST - beginning.length + 1);
        if (beginning.length + rest.length > LARGEST) {
            throw tooLarge();
        }
        byte[] whole = Arrays.copyOf(beginning, beginning.length + rest.length);
        System.arraycopy(rest, 0, whole, beginning.length, rest.length);
        return whole;
    }

    static Refused tooLarge() {
        return new Refused("is larger than 20 MB, as no article is", "save only the article's page");
    }

    static Refusal unreadable(Origin origin, IOException e) {
        if (e instanceof NoSuchFileException) {
            return noSuchFile(origin);
        }
        if (e instanceof AccessDeniedException) {
            return new Refusal(origin, "may not be read", "give yourself the right to read it");
        }
        return new Refusal(origin, "cannot be read: " + e.getMessage(), "check the disk, and copy the file again");
    }
}
