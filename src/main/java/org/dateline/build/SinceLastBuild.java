package org.dateline.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dateline.cache.FileStamp;
import org.dateline.cache.Glance;
import org.dateline.cache.Print;
import org.dateline.config.DigestFiles;
import org.dateline.mirror.SigningKey;
import org.dateline.output.WriteReport;
import org.dateline.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What there is to build, as the file system sees it, beside what the last build saw. Where both are the same, and the
 * site is as that build left it, there is nothing to do.
 */
final class SinceLastBuild {

    private final BuildRequest request;
    private final Path cache;
    private final Print seen;
    private final boolean isSettled;

    private SinceLastBuild(BuildRequest request, Path cache, Print seen, boolean isSettled) {
        this.request = request;
        this.cache = cache;
        this.seen = seen;
        this.isSettled = isSettled;
    }

    /** Looks at the digest, but not into its files. */
    static SinceLastBuild look(BuildRequest request, Path cache, Print program) {
        long moment = FileStamp.momentIn(cache);
        Glance content = Glance.at(
                request.root().resolve(DigestFiles.CONTENT),
                false,
                path -> !path.startsWith(".") && !path.contains("/."));
        Glance theme = Glance.at(request.root().resolve(Theme.FOLDER), true, path -> true);
        Print how = Print.ofValue(List.of(
                request.output().toAbsolutePath().normalize().toString(),
                request.lenient(),
                signer(request.signing())));
        return new SinceLastBuild(
                request,
                cache,
                program.with(how).with(content.print()).with(theme.print()),
                content.isOlderThan(moment) && theme.isOlderThan(moment));
    }

    /** Differs where another key signs: a key's signature of nothing is always the same. */
    private static String signer(@Nullable SigningKey key) {
        return key == null ? "" : Print.of(key.sign(new byte[0])).toString();
    }

    /** Whether a build would make of the digest what there is, whatever it would have to say of it. */
    boolean isSame() {
        return same().isPresent();
    }

    private Optional<LastBuild> same() {
        Instant moment = request.asOf().moment();
        if (moment == null || request.verify()) {
            return Optional.empty();
        }
        return LastBuild.read(cache)
                .filter(last -> last.seen().equals(seen) && last.isFor(moment))
                .filter(last -> last.site().equals(Glance.atSite(request.output(), IN_SITE)));
    }

    /** What a build would report; empty where one is needed to know. */
    Optional<BuildReport> reportOfNothing() {
        return same().filter(last -> !last.hasWarnings())
                .map(last -> new BuildReport(
                        List.of(),
                        new TreeMap<>(),
                        last.counts(),
                        last.editions(),
                        last.articles(),
                        new TreeMap<>(),
                        new WriteReport(new TreeSet<>(), (int) last.site().files(), new TreeSet<>())));
    }

    /** What the program itself left at the top of the site, or the operator, is no page. */
    static final Predicate<String> IN_SITE = path -> !path.startsWith(".") || path.startsWith(".well-known");

    /** Whatever is built now, it is not what the last build left. */
    void forget() {
        LastBuild.forget(cache);
    }

    /**
     * Keeps what was built for the next build, where that could tell a change.
     *
     * @param until when what is public changes next; null for never
     */
    void remember(BuildReport report, Glance site, @Nullable Instant until) {
        Instant moment = request.asOf().moment();
        if (moment != null && isSettled) {
            new LastBuild(
                            seen,
                            site,
                            moment,
                            until == null ? Instant.MAX : until,
                            report.editions(),
                            report.articles(),
                            !report.problems().isEmpty(),
                            report.counts())
                    .write(cache);
        }
    }
}
