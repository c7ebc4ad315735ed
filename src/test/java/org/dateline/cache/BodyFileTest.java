package org.dateline.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyFileTest {

    @TempDir
    Path folder;

    @Test
    void anInterruptedThreadReadsAndStaysInterrupted() throws IOException {
        try (BodyFile file = BodyFile.open(folder.resolve("bodies"))) {
            BodyFile.Text text = file.append("<p>The ferry sails.</p>");
            Thread.currentThread().interrupt();
            assertEquals("<p>The ferry sails.</p>", text.html());
            assertTrue(Thread.interrupted());
            assertEquals("<p>The ferry sails.</p>", text.html());
        }
    }

    @Test
    void aThreadThatIsInterruptedWhileItReadsTakesNothingFromOthers() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try (BodyFile file = BodyFile.open(folder.resolve("bodies"))) {
            List<BodyFile.Text> texts = IntStream.range(0, 200)
                    .mapToObj(i -> file.append("<p>" + i + "</p>"))
                    .toList();
            List<Future<Boolean>> read =
                    List.of(readers.submit(() -> readsAll(texts, true)), readers.submit(() -> readsAll(texts, false)));
            for (Future<Boolean> each : read) {
                assertTrue(each.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            readers.shutdownNow();
        }
    }

    private static boolean readsAll(List<BodyFile.Text> texts, boolean interrupted) {
        boolean all = true;
        for (int i = 0; i < texts.size(); i++) {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            all &= texts.get(i).html().equals("<p>" + i + "</p>");
        }
        return all;
    }
}
