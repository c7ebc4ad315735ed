package org.dateline.serve;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.dateline.archive.Unpublished;
import org.dateline.build.AsOf;
import org.dateline.build.BuildRequest;
import org.dateline.build.Memory;
import org.dateline.build.Onlookers;

/**
 * What to show, and where.
 *
 * @param root the digest's folder
 * @param home the user's home, which is never written to
 * @param asOf the moment that decides what is public, asked for at each build
 * @param asOfShown the same in the words of whoever asked for it; empty where it is the present
 * @param unpublished what is shown although it is not public
 * @param lenient whether content with an error is left out and reported
 * @param host the name or address of the interface that is listened to
 * @param port the first port to try; 0 for any
 */
public record PreviewRequest(
        Path root,
        Path home,
        Supplier<AsOf> asOf,
        String asOfShown,
        Unpublished unpublished,
        boolean lenient,
        String host,
        int port) {

    BuildRequest build(Onlookers onlookers, Memory memory) {
        return BuildRequest.preview(root, home, asOf.get(), lenient, unpublished, onlookers, memory);
    }
}
