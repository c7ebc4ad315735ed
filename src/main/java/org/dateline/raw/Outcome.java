package org.dateline.raw;

/** Is told how something ended: whether it is settled, or may be wanted again. */
interface Outcome {

    /** For what can be read again at no cost. */
    Outcome IGNORED = settled -> {};

    void end(boolean settled);
}
