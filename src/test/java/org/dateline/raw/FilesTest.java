package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.article.WebAddress;
import org.dateline.raw.RawRequest.Following;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    private static final String PAGE =
            "<!DOCTYPE html><html><title>Bridge reopened</title><p>The bridge is open.</html>";
    private static final String TEXT = "Bridge reopened\nby Jane Roe March 18, 2025\n\nThe bridge is open.\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private String shown(String text) {
        return text.replace(folder.toString().replace('\\', '/'), "FOLDER");
    }

    @Test
    void aFileIsToldByItsContentAndNotByItsName() throws IOException {
        Basket basket = Basket.of(file("a.txt", PAGE), file("b.html", TEXT), file("c", PAGE));
        assertEquals("""
                FOLDER/a.txt: HTML
                FOLDER/b.html: TEXT
                FOLDER/c: HTML
                """, shown(basket.found()));
        assertEquals("", basket.refused());
    }

    @Test
    void aPageIsHandedOverByteForByte() throws IOException {
        byte[] bytes = "<html><p>Міст відкрито</p></html>".getBytes(Charset.forName("windows-1251"));
        RawPage page = Basket.of(file("page.html", bytes)).page();
        assertArrayEquals(bytes, page.bytes());
        assertEquals("", page.declaredCharset());
        assertNull(page.address());
        assertNull(page.retrieved());
        assertNull(page.entry());
    }

    @Test
    void aFolderIsReadToItsDepthsWithoutHiddenFilesAndLinks() throws IOException {
        file("pages/b/c/deep.html", PAGE);
        file("pages/a.html", PAGE);
        file("pages/.hidden.html", PAGE);
        file("pages/.git/page.html", PAGE);
        file("pages/draft.html~", PAGE);
        file("pages/Thumbs.db", "");
        Path elsewhere = file("elsewhere/page.html", PAGE);
        Files.createSymbolicLink(folder.resolve("pages/link.html"), elsewhere);
        Files.createSymbolicLink(folder.resolve("pages/b/up"), folder.resolve("pages"));
        Basket basket = Basket.of(folder.resolve("pages"));
        assertEquals("""
                FOLDER/pages/a.html: HTML
                FOLDER/pages/b/c/deep.html: HTML
                """, shown(basket.found()));
        assertEquals("""
                FOLDER/pages/b/up: is a link, and no link in a folder is followed; name what it leads to
                FOLDER/pages/link.html: is a link, and no link in a folder is followed; name what it leads to
                """, shown(basket.refused()));
    }

    @Test
    void aLinkThatIsNamedIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file("page.html", PAGE));
        assertEquals("FOLDER/link: HTML\n", shown(Basket.of(link).found()));
    }

    @Test
    void theFolderBesideASavedPageIsPartOfThePage() throws IOException {
        file("pages/Bridge.html", PAGE);
        file("pages/Bridge_files/advert.html", PAGE);
        file("pages/Міст.htm", PAGE);
        file("pages/Міст-Dateien/frame.html", PAGE);
        file("pages/other_files/page.html", PAGE);
        assertEquals("""
                FOLDER/pages/Bridge.html: HTML
                FOLDER/pages/other_files/page.html: HTML
                FOLDER/pages/Міст.htm: HTML
                """, shown(Basket.of(folder.resolve("pages")).found()));
    }

    @Test
    void whatIsNotThereIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Basket basket = Basket.of("", folder + "/missing.html", folder + "/empty", "", "bad\u0000name");
        assertEquals("""
                FOLDER/missing.html: there is no such file or folder; check the name; a web address must begin with \
                http:// or https://
                FOLDER/empty: the folder holds no file; name the folder that the pages are in
                : there is no such file or folder; check the name; a web address must begin with http:// or https://
                bad name: there is no such file or folder; check the name; a web address must begin with http:// or \
                https://
                """, shown(basket.refused()));
        assertEquals("", basket.found());
    }

    @Test
    void anAddressOfAnotherKindThanTheWebsIsRefused() {
        assertEquals(
                "ftp://example.org/page.html: is not an address of the web; give an address that begins with http:// or"
                        + " https://, without a password in it\n",
                Basket.of("", "ftp://example.org/page.html").refused());
    }

    @Test
    void aPageOfMoreThanTwentyMegabytesIsRefusedBeforeItIsReadWhole() throws IOException {
        Path large = file("large.html", PAGE + " ".repeat(70_000));
        try (RandomAccessFile grown = new RandomAccessFile(large.toFile(), "rw")) {
            grown.setLength(3_000_000_000L);
        }
        assertEquals(
                "FOLDER/large.html: is larger than 20 MB, as no article is; save only the article's page\n",
                shown(Basket.of(large).refused()));
    }

    @Test
    void aPageOfTwentyMegabytesIsRead() throws IOException {
        byte[] bytes = (PAGE + " ".repeat(20_000_000 - PAGE.length())).getBytes(UTF_8);
        assertEquals(20_000_000, Basket.of(file("large.html", bytes)).page().bytes().length);
    }

    @Test
    void standardInputIsRead() {
        Basket basket = Basket.of(PAGE, "-");
        assertEquals("standard input: HTML\n", basket.found());
        assertEquals(PAGE, Basket.text(basket.page()));
    }

    @Test
    void emptyStandardInputIsRefused() {
        assertEquals(
                "standard input: is empty; save the page again\n",
                Basket.of("", "-").refused());
    }

    @Test
    void aFileThatBreaksOffWhileItIsReadIsRefused() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        Basket basket = new Basket();
        RawPages.read(new RawRequest(List.of(RawInput.of("-")), broken, Following.NONE, 1, Basket.offline()), basket);
        assertEquals(
                "standard input: cannot be read: Input/output error; check the disk, and copy the file again\n",
                basket.refused());
    }

    @Test
    void theAddressThatTheCuratorGivesGoesBeforeThePages() throws IOException {
        Path file = file("page.html", "<!-- saved from url=(0027)https://copy.example/a -->" + PAGE);
        WebAddress address = new WebAddress("https://outlet.example/bridge");
        Basket basket = new Basket();
        RawPages.read(
                new RawRequest(
                        List.of(new RawInput(file.toString(), address)),
                        new ByteArrayInputStream(new byte[0]),
                        Following.NONE,
                        1,
                        Basket.offline()),
                basket);
        assertEquals(address, basket.page().address());
    }

    @Test
    void refusalsFollowTheOrderOfTheCommandLine() throws IOException {
        Basket basket = Basket.of(file("z", ""), file("y", ""), file("a", ""));
        assertEquals("""
                FOLDER/z: is empty; save the page again
                FOLDER/y: is empty; save the page again
                FOLDER/a: is empty; save the page again
                """, shown(basket.refused()));
    }

    @Test
    void pagesAreTakenOnAllThreadsAtOnceAndNeverPileUp() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            file("pages/" + i + ".html", PAGE);
        }
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger first = new AtomicInteger();
        AtomicInteger inHand = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<Origin> taken = ConcurrentHashMap.newKeySet();
        Taker taker = page -> {
            most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
            if (first.getAndIncrement() < 2) {
                awaitTheOther(both);
            }
            inHand.decrementAndGet();
            return taken.add(page.origin());
        };
        RawPages.read(request(folder.resolve("pages")), taker);
        assertEquals(1_000, taken.size());
        assertTrue(most.get() <= 3, "two threads, and the one that finds: " + most);
    }

    private static void awaitTheOther(CyclicBarrier both) {
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("no second page was read beside the first", e);
        }
    }

    @Test
    void whatTheTakerCannotDoEndsTheRun() throws IOException {
        for (int i = 0; i < 100; i++) {
            file("pages/" + i + ".html", PAGE);
        }
        AtomicInteger asked = new AtomicInteger();
        UncheckedIOException full = new UncheckedIOException(new IOException("No space left on device"));
        Taker taker = page -> {
            asked.incrementAndGet();
            throw full;
        };
        RawRequest request = request(folder.resolve("pages"));
        assertSame(full, assertThrows(UncheckedIOException.class, () -> RawPages.read(request, taker)));
        assertTrue(asked.get() <= 3, "each thread may have begun one: " + asked);
    }

    private static RawRequest request(Path path) {
        return new RawRequest(
                List.of(RawInput.of(path.toString())),
                new ByteArrayInputStream(new byte[0]),
                Following.NONE,
                2,
                Basket.offline());
    }

    /** A taker that expects nothing but pages. */
    private interface Taker extends RawPageTaker {

        @Override
        default void unchanged(Origin origin, WebAddress address) {
            throw new AssertionError(origin);
        }

        @Override
        default void refuse(Refusal refusal) {
            throw new AssertionError(refusal);
        }
    }
}
