package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.Unpublished;
import org.dateline.serve.Wire.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview begins wherever it can, and ends when it is told to. */
class StartingPreviewTest {

    @TempDir
    Path folder;

    @Test
    void aTakenPortMovesToTheNextFreeOne() throws IOException {
        SmallDigest digest = SmallDigest.in(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PreviewServer server = PreviewServer.start(
                        RunningPreview.request(digest.root(), Unpublished.NONE, "", taken.getLocalPort()),
                        PreviewListener.ofNothing())) {
            assertTrue(server.hasMoved());
            assertTrue(server.port() > taken.getLocalPort());
            assertEquals("http://127.0.0.1:" + server.port() + "/", server.address());
        }
    }

    @Test
    void aDigestHasOnePreviewAtATime() {
        SmallDigest digest = SmallDigest.in(folder);
        PreviewRequest request = RunningPreview.request(digest.root(), Unpublished.NONE, "", 0);
        try (RunningPreview preview = RunningPreview.of(digest)) {
            NoPreviewException refused = assertThrows(
                    NoPreviewException.class, () -> PreviewServer.start(request, PreviewListener.ofNothing()));
            assertEquals("another preview of this digest is running", refused.getMessage());
            assertEquals(200, Wire.get(preview.port(), "/").status());
        }
        RunningPreview.of(digest).close();
    }

    @Test
    void moreTabsThanItListensToLoseTheOldest() {
        try (RunningPreview preview = RunningPreview.of(SmallDigest.in(folder))) {
            List<Listening> tabs = new ArrayList<>();
            for (int i = 0; i < 70; i++) {
                tabs.add(Listening.to(preview, "/"));
            }
            assertThrows(AssertionError.class, tabs.get(0)::next);
            tabs.forEach(Listening::close);
        }
    }

    @Test
    void itIsForThisMachineAlone() {
        try (RunningPreview preview = RunningPreview.of(SmallDigest.in(folder))) {
            assertFalse(preview.server().isOpen());
            assertFalse(preview.server().hasMoved());
        }
    }

    @Test
    void withNothingToShowItSaysWhatIsWrongAndWaits() {
        SmallDigest digest = SmallDigest.in(folder);
        digest.edit(SmallDigest.REPORT, "weather]", "wether]");
        try (RunningPreview preview = RunningPreview.of(digest)) {
            Answer waiting = Wire.get(preview.port(), "/2025/03/17/");
            assertEquals(503, waiting.status());
            assertTrue(waiting.body().contains(Tools.SCRIPT), waiting.body());
            try (Listening tab = Listening.from(preview, "/2025/03/17/", waiting.body())) {
                assertEquals(1, tab.next().problems().size());
                digest.edit(SmallDigest.REPORT, "wether]", "weather]");
                assertTrue(tab.next().reload());
            }
            assertEquals(200, Wire.get(preview.port(), "/2025/03/17/").status());
        }
    }

    @Test
    void aTabOfThePreviewBeforeLoadsAnew() {
        SmallDigest digest = SmallDigest.in(folder);
        String loaded;
        try (RunningPreview preview = RunningPreview.of(digest)) {
            loaded = Wire.get(preview.port(), "/").body();
        }
        try (RunningPreview preview = RunningPreview.of(digest);
                Listening tab = Listening.from(preview, "/", loaded)) {
            assertTrue(tab.next().reload());
        }
    }

    @Test
    void aFolderThatIsNoDigestBecomesOne() {
        try (RunningPreview preview = RunningPreview.at(folder)) {
            assertEquals(503, Wire.get(preview.port(), "/").status());
            SmallDigest.in(folder);
            preview.next(build -> !build.report().hasErrors());
            assertEquals(200, Wire.get(preview.port(), "/2025/03/17/").status());
        }
    }

    @Test
    void whenItEndsItsTabsAreLetGo() {
        RunningPreview preview = RunningPreview.of(SmallDigest.in(folder));
        try (Wire tab = new Wire(preview.port())) {
            tab.say("GET " + Tools.EVENTS + "?page=/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertFalse(tab.lineAfter("data: ").isEmpty());
            preview.close();
            assertEquals("", tab.lineAfter("data: "));
        }
    }
}
