package org.dateline.output;

/** How many files were written, found unchanged, and removed. */
public record WriteReport(int written, int unchanged, int removed) {

    public int total() {
        return written + unchanged;
    }
}
