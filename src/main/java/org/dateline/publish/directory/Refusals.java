package org.dateline.publish.directory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.dateline.publish.target.PublishException;

/** What a disk refuses, and what to do about it. */
public final class Refusals {

    private Refusals() {}

    /** @param target what was to be written, as a person knows it */
    public static PublishException of(IOException refused, Path target) {
        if (refused instanceof AccessDeniedException denied) {
            return new PublishException(
                    "no permission to read or write " + denied.getFile(),
                    "give the user who publishes the right to write there, then publish again",
                    refused);
        }
        if (refused instanceof NoSuchFileException gone) {
            return new PublishException(
                    "there is nothing at " + gone.getFile() + " any more",
                    "see whether somebody else writes to " + target + ", then publish again",
                    refused);
        }
        String reason = refused instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(refused.getMessage());
        if (reason.toLowerCase(Locale.ROOT).contains("no space") || reason.contains("quota")) {
            return new PublishException(
                    "the disk of " + target + " is full; readers see what was there before",
                    "make space there, then publish again",
                    refused);
        }
        return new PublishException(
                "cannot write to " + target + ": " + reason,
                "look at the folder and its disk, then publish again",
                refused);
    }
}
