package org.dateline.build;

/** Is told how far a build has come; called from many threads at once. */
public interface BuildProgress {

    /** For whom nobody waits. */
    BuildProgress NONE = new BuildProgress() {
        @Override
        public void begin(Step step, int pages) {}

        @Override
        public void pageDone() {}
    };

    /** What takes a build its time, in this order. */
    enum Step {
        /** For another build, or a publication, to end. */
        WAITING,
        READING,
        MAKING,
        WRITING
    }

    /** @param pages how many pages are to be made, or found to be there already; 0 in other steps */
    void begin(Step step, int pages);

    void pageDone();
}
