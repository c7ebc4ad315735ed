package org.dateline.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place that the digest is published to, as {@code digest.yaml} names it. None of it is secret. */
public sealed interface Target permits Target.Archive, Target.Directory, Target.Git, Target.S3, Target.Sftp {

    /** What the command line calls it. */
    String name();

    /** The kind, as {@code digest.yaml} has it. */
    String kind();

    /** The kinds that there are. */
    List<String> KINDS = List.of("archive", "directory", "git", "s3", "sftp");

    /**
     * A folder of this machine.
     *
     * @param path absolute, or relative to the digest's root
     * @param inPlace whether its files are replaced one by one, rather than the folder swapped as a whole
     */
    record Directory(String name, String path, boolean inPlace) implements Target {
        @Override
        public String kind() {
            return "directory";
        }
    }

    /**
     * One file that works without a server.
     *
     * @param path absolute, or relative to the digest's root; ends with {@code .zip}, {@code .tar.gz} or {@code .tgz}
     */
    record Archive(String name, String path) implements Target {
        @Override
        public String kind() {
            return "archive";
        }
    }

    /**
     * A branch of a Git repository.
     *
     * @param repository an address as Git has it, or a path relative to the digest's root
     * @param branch its short name
     * @param squash whether the branch keeps its newest commit alone
     * @param cname the host's name for the file {@code CNAME}; null where there is to be none
     */
    record Git(
            String name,
            String repository,
            String branch,
            boolean squash,
            @Nullable String cname) implements Target {
        @Override
        public String kind() {
            return "git";
        }
    }

    /**
     * A folder of a server over SFTP.
     *
     * @param host a name or address, or an alias of {@code ~/.ssh/config}
     * @param port null where the user's configuration or the protocol says it
     * @param user as whom to log in; null where the user's configuration says it
     * @param path on the server, absolute or relative to where one is when logged in
     */
    record Sftp(
            String name,
            String host,
            @Nullable Integer port,
            @Nullable String user,
            String path) implements Target {
        @Override
        public String kind() {
            return "sftp";
        }
    }

    /**
     * A bucket of an S3-compatible store.
     *
     * @param prefix what the names of all objects begin with; empty, or ends with {@code /}
     * @param endpoint the store's address; null for Amazon's own
     * @param region null where the environment says it
     * @param pathStyle whether the bucket's name stands in the path of an address, not in its host
     */
    record S3(
            String name,
            String bucket,
            String prefix,
            @Nullable String endpoint,
            @Nullable String region,
            boolean pathStyle)
            implements Target {
        @Override
        public String kind() {
            return "s3";
        }
    }
}
