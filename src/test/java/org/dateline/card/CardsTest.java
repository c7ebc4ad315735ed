package org.dateline.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.cache.KeptPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept of cards between two builds, and that it is never trusted blindly. */
class CardsTest {

    @TempDir
    private Path root;

    private static Card card(String headline) {
        return new Card("Harbour Digest", "18 March 2027", "Thursday", "", headline, "", null, "The Calder Post");
    }

    private Path folder() {
        return root.resolve(".dateline/cache/cards");
    }

    private List<Path> kept() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    private Path onlyKept() throws IOException {
        assertEquals(1, kept().size(), kept().toString());
        return kept().get(0);
    }

    @Test
    void keptPictureIsTakenForTheSameCard() throws IOException {
        byte[] drawn = Cards.keepingIn(root).png(card("Ferry sails"));
        // bytes that no drawing gives, under a sum that bears them out
        byte[] other = {1, 2, 3};
        new KeptPictures(folder(), true)
                .keep(Fingerprint.of(card("Ferry sails")).value(), other);
        assertEquals(1, kept().size());
        assertArrayEquals(other, Cards.keepingIn(root).png(card("Ferry sails")));
        assertArrayEquals(drawn, Cards.keepingIn(root.resolve("elsewhere")).png(card("Ferry sails")));
    }

    static Stream<byte[]> spoilt() {
        byte[] whole = Cards.readingOnlyFrom(Path.of("nowhere")).png(card("Bridge opens"));
        return Stream.of(
                new byte[0],
                new byte[] {1},
                new byte[32],
                new byte[33],
                whole,
                Arrays.copyOf(whole, whole.length / 2),
                "somebody else's".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void fileThatIsNotWhatWasKeptIsReplaced(byte[] spoilt) throws IOException {
        byte[] drawn = Cards.keepingIn(root).png(card("Ferry sails"));
        byte[] kept = Files.readAllBytes(onlyKept());
        Files.write(onlyKept(), spoilt);
        assertArrayEquals(drawn, Cards.keepingIn(root).png(card("Ferry sails")));
        assertArrayEquals(kept, Files.readAllBytes(onlyKept()));
    }

    @Test
    void oneWrongBitOrAMissingEndIsFound() throws IOException {
        byte[] drawn = Cards.keepingIn(root).png(card("Ferry sails"));
        byte[] kept = Files.readAllBytes(onlyKept());
        for (int at : new int[] {0, 31, 32, 500, kept.length - 1}) {
            byte[] wrong = kept.clone();
            wrong[at] ^= 1;
            Files.write(onlyKept(), wrong);
            assertArrayEquals(drawn, Cards.keepingIn(root).png(card("Ferry sails")), "byte " + at);
        }
        Files.write(onlyKept(), Arrays.copyOf(kept, kept.length - 1));
        assertArrayEquals(drawn, Cards.keepingIn(root).png(card("Ferry sails")));
    }

    @Test
    void pictureOfAnotherCardIsNotTakenUnderAForeignName() throws IOException {
        Cards.keepingIn(root).png(card("Bridge opens"));
        byte[] bridge = Files.readAllBytes(onlyKept());
        Files.delete(onlyKept());
        byte[] ferry = Cards.keepingIn(root).png(card("Ferry sails"));
        Files.write(onlyKept(), bridge);
        assertArrayEquals(ferry, Cards.keepingIn(root).png(card("Ferry sails")));
    }

    @Test
    void whatNobodyAskedForIsRemovedAndForeignFilesStay() throws IOException {
        Cards.keepingIn(root).png(card("Bridge opens"));
        Path bridge = onlyKept();
        Path unfinished = folder().resolve(bridge.getFileName().toString().replace(".kept", "123.new"));
        Files.write(unfinished, new byte[] {1});
        Path foreign = folder().resolve("notes.txt");
        Files.write(foreign, new byte[] {1});

        Cards cards = Cards.keepingIn(root);
        cards.png(card("Ferry sails"));
        cards.forgetOthers();

        assertFalse(Files.exists(bridge));
        assertFalse(Files.exists(unfinished));
        assertTrue(Files.exists(foreign));
        assertEquals(2, kept().size());
    }

    @Test
    void whoOnlyReadsWritesNothing() throws IOException {
        Cards cards = Cards.readingOnlyFrom(root);
        cards.png(card("Ferry sails"));
        cards.forgetOthers();
        assertEquals(List.of(), kept());
    }

    @Test
    void cacheThatCannotBeWrittenCostsNothingButTime() throws IOException {
        Files.createDirectories(folder().getParent());
        Files.write(folder(), new byte[] {1});
        Cards cards = Cards.keepingIn(root);
        byte[] drawn = cards.png(card("Ferry sails"));
        cards.forgetOthers();
        assertArrayEquals(
                drawn, Cards.readingOnlyFrom(root.resolve("elsewhere")).png(card("Ferry sails")));
    }

    @Test
    void manyThreadsDrawTheSameAsOne() {
        Cards one = Cards.readingOnlyFrom(root);
        List<String> alone = IntStream.range(0, 24)
                .mapToObj(i ->
                        Picture.of(one.png(card("Ferry " + i % 6 + " sails"))).sum())
                .toList();
        Cards many = Cards.keepingIn(root);
        List<String> together = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i ->
                        Picture.of(many.png(card("Ferry " + i % 6 + " sails"))).sum())
                .toList();
        assertEquals(alone, together);
    }
}
