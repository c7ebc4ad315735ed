package org.dateline.importing;

/** Is told how far an import has come; called from many threads at once. */
public interface ImportProgress {

    /** A page was read, or refused; how many there are is known to nobody until the last is read. */
    void pageRead();
}
