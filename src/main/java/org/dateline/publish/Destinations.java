package org.dateline.publish;

import java.nio.file.Path;
import org.dateline.config.SiteConfig;
import org.dateline.config.Target;
import org.dateline.publish.directory.PlainFolder;
import org.dateline.publish.directory.SwappedFolder;
import org.dateline.publish.git.GitBranch;
import org.dateline.publish.pack.ArchiveFile;
import org.dateline.publish.s3.Bucket;
import org.dateline.publish.sftp.SftpFolder;
import org.dateline.publish.target.Destination;
import org.dateline.publish.target.Lookout;

/** Makes the way to a target. Nothing is asked of it before it is looked at. */
final class Destinations {

    private Destinations() {}

    /** The way to look at a target, and to do nothing else. */
    static Lookout lookout(Target target, PublishRequest request, SiteConfig config) {
        return of(target, request, config);
    }

    static Destination of(Target target, PublishRequest request, SiteConfig config) {
        if (target instanceof Target.Directory directory) {
            Path path = ofThisMachine(directory.path(), request);
            return directory.inPlace() ? new PlainFolder(path) : new SwappedFolder(path);
        }
        if (target instanceof Target.Archive archive) {
            return new ArchiveFile(ofThisMachine(archive.path(), request), config.basePath());
        }
        if (target instanceof Target.Git git) {
            return GitBranch.of(
                    git, config, request.build().root(), request.build().home(), request.now(), request.environment());
        }
        if (target instanceof Target.Sftp sftp) {
            return SftpFolder.open(sftp, request.build().home(), request.environment());
        }
        if (target instanceof Target.S3 s3) {
            return Bucket.open(s3, request.build().home(), request.environment());
        }
        throw new AssertionError(target);
    }

    private static Path ofThisMachine(String path, PublishRequest request) {
        Path place = request.build().root().resolve(path).toAbsolutePath().normalize();
        OwnFolders.refuse(place, request.build());
        return place;
    }
}
