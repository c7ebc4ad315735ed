package org.dateline.publish.target;

/** Told how far a publication has come; several threads may call. */
public interface Progress {

    /** One that nobody looks at. */
    Progress NONE = path -> {};

    /** A file was sent, or removed. */
    void done(String path);

    /** Readers may see something of the publication from now on; may be told again and again. */
    default void seen() {}
}
