package org.dateline.output;

/** Whether what is written must outlive the machine's stopping at any moment. */
public enum Durability {
    /** All bytes are on the disk before anything that is there is replaced. */
    FORCED,
    /**
     * The bytes may still be on their way to the disk: for what can be made again at any time, is waited for, and lies
     * where nobody else writes, so that whatever stands there may be replaced.
     */
    PASSING
}
