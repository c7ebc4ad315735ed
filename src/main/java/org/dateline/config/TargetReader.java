package org.dateline.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.problem.Suggestion;
import org.dateline.yaml.Fields;
import org.dateline.yaml.Text;
import org.jspecify.annotations.Nullable;

/** Reads the {@code targets} of {@code digest.yaml}. */
final class TargetReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** A password, or on the web a name too, since a token often stands in its place. */
    private static final Pattern SECRET = Pattern.compile("^(https?://[^/@]+|[A-Za-z+]+://[^/@]*:[^/@]*)@");

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://.*");
    private static final List<String> SCHEMES = List.of("file", "http", "https", "ssh");
    private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*([./][A-Za-z0-9_-]+)*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final String WHOLE_PATH = "write the whole path, or one from the digest's folder";

    private TargetReader() {}

    /** The targets in their order; null where anything is wrong with them, which is reported. */
    static @Nullable List<Target> targets(Fields digest) {
        boolean wrong = false;
        List<Target> targets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Fields each : digest.maps("targets")) {
            Target target = target(each);
            if (target == null) {
                wrong = true;
            } else if (names.add(target.name())) {
                targets.add(target);
            } else {
                digest.error(
                        each.where("name"),
                        "the target '" + target.name() + "' is given twice",
                        "give one of them another name");
            }
        }
        return wrong ? null : targets;
    }

    private static @Nullable Target target(Fields fields) {
        String name = name(fields);
        fields.require("kind", "directory");
        Text kind = fields.lineAt("kind");
        if (kind == null) {
            return null;
        }
        Target target = switch (kind.value()) {
            case "archive" -> archive(fields, name);
            case "directory" -> directory(fields, name);
            case "git" -> git(fields, name);
            case "s3" -> s3(fields, name);
            case "sftp" -> sftp(fields, name);
            default -> null;
        };
        if (!Target.KINDS.contains(kind.value())) {
            fields.error(
                    kind.where(),
                    "unknown kind of target '" + kind.value() + "'",
                    Suggestion.among(kind.value(), Target.KINDS, "write one that there is"));
            return null;
        }
        return fields.close() ? target : null;
    }

    private static String name(Fields fields) {
        String name = fields.requiredLine("name", "web");
        if (name != null && !NAME.matcher(name).matches()) {
            fields.error(
                    "name",
                    "the name '" + name + "' cannot be typed with ease",
                    "use lower-case letters, digits and hyphens, e.g. name: web");
        }
        return name == null ? "" : name;
    }

    private static Target archive(Fields fields, String name) {
        String path = fields.requiredLine("path", "../digest.zip");
        if (path != null && !path.matches("(.*/)?[^/]+\\.(zip|tar\\.gz|tgz)")) {
            fields.error(
                    "path",
                    "the archive '" + path + "' is of no known kind",
                    "let its name end with .zip or .tar.gz, e.g. path: ../digest.zip");
        }
        refuseHome(fields, "path", path, WHOLE_PATH);
        return new Target.Archive(name, path == null ? "" : path);
    }

    private static Target directory(Fields fields, String name) {
        String path = fields.requiredLine("path", "/srv/www/digest");
        refuseHome(fields, "path", path, WHOLE_PATH);
        return new Target.Directory(name, path == null ? "" : path, fields.flag("in-place"));
    }

    private static Target git(Fields fields, String name) {
        String repository = fields.requiredLine("repository", "git@example.org:digest.git");
        if (repository != null) {
            checkRepository(fields, repository);
        }
        String branch = fields.line("branch");
        if (branch != null && !BRANCH.matcher(branch).matches()) {
            fields.error("branch", "'" + branch + "' is not the name of a branch", "write e.g. branch: gh-pages");
        }
        String cname = fields.line("cname");
        if (cname != null && !HOST.matcher(cname).matches()) {
            fields.error("cname", "'" + cname + "' is not a host's name", "write e.g. cname: digest.example");
        }
        return new Target.Git(
                name,
                repository == null ? "" : repository,
                branch == null ? "gh-pages" : branch,
                fields.flag("squash"),
                cname);
    }

    private static void checkRepository(Fields fields, String repository) {
        if (SECRET.matcher(repository).find()) {
            fields.error(
                    "repository",
                    "the address of the repository holds a name, a password or a token",
                    "take it out, and put it into the variables DATELINE_GIT_USER and DATELINE_GIT_TOKEN or into ~/.netrc;"
                            + " if it is secret, whoever has seen this file knows it, so have it replaced");
            return;
        }
        Matcher scheme = SCHEME.matcher(repository);
        if (scheme.matches() && !SCHEMES.contains(scheme.group(1))) {
            fields.error(
                    "repository",
                    "no repository is reached by '" + scheme.group(1) + "'",
                    Suggestion.among(scheme.group(1), SCHEMES, "write https or ssh"));
        }
        refuseHome(fields, "repository", repository, WHOLE_PATH);
    }

    private static void refuseHome(Fields fields, String key, @Nullable String path, String fix) {
        if (path != null && path.startsWith("~")) {
            fields.error(key, "'" + path + "' begins with a tilde, which only a shell knows", fix);
        }
    }

    private static Target sftp(Fields fields, String name) {
        String host = fields.requiredLine("host", "digest.example");
        if (host != null && host.matches(".*[@/:].*") && !host.matches("[0-9a-fA-F:.]+")) {
            fields.error(
                    "host",
                    host.contains("@") ? "this is more than a host's name" : "'" + host + "' is not a host's name",
                    "write the name alone, and user, port and path apart");
        }
        Integer port = fields.wholeNumber("port");
        if (port != null && (port < 1 || port > 65535)) {
            fields.error("port", "there is no port " + port, "write a number from 1 to 65535");
        }
        String user = fields.line("user");
        String path = fields.requiredLine("path", "/srv/www/digest");
        refuseHome(
                fields,
                "path",
                path,
                "leave '~/' out: without a slash before it, a path begins at the user's home there");
        return new Target.Sftp(name, host == null ? "" : host, port, user, path == null ? "" : path);
    }

    private static Target s3(Fields fields, String name) {
        String bucket = fields.requiredLine("bucket", "digest");
        if (bucket != null && bucket.contains("/")) {
            fields.error(
                    "bucket",
                    "'" + bucket + "' is no bucket's name",
                    "write the name alone, and what follows the slash as 'prefix'");
        }
        String prefix = fields.line("prefix");
        if (prefix != null && !prefix.matches("([^/]+/)*[^/]+/?")) {
            fields.error(
                    "prefix",
                    "'" + prefix + "' is no prefix",
                    "write it without a slash at its beginning, e.g. prefix: digest/");
        }
        String endpoint = fields.line("endpoint");
        if (endpoint != null && !isEndpoint(endpoint)) {
            fields.error(
                    "endpoint",
                    endpoint.contains("@")
                            ? "this is more than the address of a store"
                            : "'" + endpoint + "' is not the address of a store",
                    "write it with https://, without a path, e.g. endpoint: https://s3.example.org; keys never stand here");
        }
        String region = fields.line("region");
        if (region != null && !region.matches("[A-Za-z0-9-]+")) {
            fields.error("region", "'" + region + "' is no region", "write e.g. region: eu-central-1");
        }
        boolean pathStyle = fields.flag("path-style");
        String withSlash = prefix == null || prefix.endsWith("/") ? prefix : prefix + "/";
        return new Target.S3(
                name, bucket == null ? "" : bucket, withSlash == null ? "" : withSlash, endpoint, region, pathStyle);
    }

    private static boolean isEndpoint(String endpoint) {
        try {
            URI address = new URI(endpoint);
            return endpoint.matches("https?://[^/@]+/?") && address.getHost() != null && address.getPort() <= 65535;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
