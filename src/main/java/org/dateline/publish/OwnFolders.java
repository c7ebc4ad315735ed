package org.dateline.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.build.BuildRequest;
import org.dateline.config.DigestFiles;
import org.dateline.publish.directory.Refusals;
import org.dateline.publish.target.PublishException;

/** The folders in which Dateline reads and writes itself. What is published does not mix with them. */
final class OwnFolders {

    private static final String FIX =
            "let 'path' of this target in content/digest.yaml lead elsewhere, e.g. path: ../www";

    private OwnFolders() {}

    /**
     * Refuses a place on this machine that lies in such a folder, or in which the whole digest lies.
     *
     * @param place the folder or file to publish to
     */
    static void refuse(Path place, BuildRequest build) {
        try {
            Path root = real(build.root());
            Path real = real(place);
            if (root.startsWith(real)) {
                throw new PublishException("the digest itself lies in " + place + ", drafts among it", FIX);
            }
            for (Path own : List.of(
                    build.output(),
                    build.root().resolve(DigestFiles.CONTENT),
                    build.root().resolve("templates"),
                    build.root().resolve(".dateline"))) {
                if (real.startsWith(real(own))) {
                    throw new PublishException(place + " lies in " + own + ", a folder of the digest itself", FIX);
                }
            }
        } catch (IOException e) {
            throw Refusals.of(e, place);
        }
    }

    /** Without links, as far as there is anything. */
    private static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        Path there = whole;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(whole));
    }
}
