package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard error without what the helping threads of Git's library print there of themselves: whatever they meet, the
 * thread that waits for them meets too, and tells the user.
 */
final class OwnThreads extends OutputStream {

    private static final String HELPERS = "JGit-";

    private final OutputStream out;

    OwnThreads(OutputStream out) {
        this.out = out;
    }

    /** Whether a thread is none of ours. */
    static boolean isHelper(Thread thread) {
        return thread.getName().startsWith(HELPERS);
    }

    @Override
    public void write(int one) throws IOException {
        if (!isHelper(Thread.currentThread())) {
            out.write(one);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!isHelper(Thread.currentThread())) {
            out.write(bytes, from, length);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
