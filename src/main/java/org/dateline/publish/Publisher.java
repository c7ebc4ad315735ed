package org.dateline.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.build.BuildLock;
import org.dateline.build.BuildRequest;
import org.dateline.build.SiteBuilder;
import org.dateline.check.SiteChecker;
import org.dateline.config.SiteConfig;
import org.dateline.config.Target;
import org.dateline.mirror.Checksums;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.problem.Severity;
import org.dateline.problem.SourceSpan;
import org.dateline.publish.PublishReport.Outcome;
import org.dateline.publish.target.Destination;
import org.dateline.publish.target.Lookout;
import org.dateline.publish.target.Progress;
import org.dateline.publish.target.PublicationPlan;
import org.dateline.publish.target.PublishException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a built site to a target: what is there is looked at, a plan made, and, where neither the content nor the site has
 * an error, applied. A build that is running is waited for.
 */
public final class Publisher {

    private final SiteConfig config;
    private final PublishRequest request;
    private final Progresses progresses;

    /** Is told what a publication is about. */
    public interface Progresses {

        /** Another build or publication of the digest is waited for. */
        void waiting(Target target);

        /** The target is looked at, and the site checked, which may take a while. */
        void looking(Target target);

        /** Makes what is told how far it has come, once it is known how far it has to go. */
        Progress of(Target target, PublicationPlan plan);
    }

    public Publisher(SiteConfig config, PublishRequest request, Progresses progresses) {
        this.config = config;
        this.request = request;
        this.progresses = progresses;
    }

    public PublishReport publish(Target target) {
        Problems problems = new Problems();
        try (BuildLock lock = BuildLock.await(request.build().root(), () -> progresses.waiting(target))) {
            if (!lock.isOurs()) {
                problems.error(
                        SourceSpan.of(target.name()),
                        "another build or publication of this digest has been running for ten minutes",
                        "see whether it hangs; publish again when it is done");
                return report(target, problems, null, Outcome.REFUSED, "");
            }
            BuildRequest build = request.build();
            if (isRemembered(build.output(), build.root())) {
                problems.error(
                        SourceSpan.of(build.shownOutput()),
                        "what lies here is no site but what Dateline remembers, drafts among it",
                        "publish the site that 'dateline build' made");
                return report(target, problems, null, Outcome.REFUSED, "");
            }
            BuiltSite site = BuiltSite.read(build.output(), build.shownOutput(), problems);
            if (problems.hasErrors()) {
                return report(target, problems, null, Outcome.REFUSED, "");
            }
            progresses.looking(target);
            return publish(target, site, problems);
        }
    }

    /** Whether a folder lies where previews are built. */
    private static boolean isRemembered(Path output, Path root) {
        try {
            Path remembered = root.resolve(".dateline");
            return Files.exists(output)
                    && Files.exists(remembered)
                    && output.toRealPath().startsWith(remembered.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + output, e);
        }
    }

    private PublishReport publish(Target target, BuiltSite site, Problems problems) {
        try {
            return request.rehearsal() ? rehearse(target, site, problems) : plannedAndApplied(target, site, problems);
        } catch (PublishException e) {
            tell(target, e, problems);
            return report(target, problems, null, Outcome.REFUSED, "");
        }
    }

    /** It is handed nothing that could write to the target. */
    private PublishReport rehearse(Target target, BuiltSite site, Problems problems) {
        try (Lookout lookout = Destinations.lookout(target, request, config)) {
            PublicationPlan plan = plan(target, site, lookout, problems);
            addProblemsOfTheDigest(problems);
            if (!problems.hasErrors() && !SiteBuilder.isCurrent(request.build())) {
                tellIfOutdated(site, problems);
            }
            return report(target, problems, plan, Outcome.REHEARSED, "");
        }
    }

    private PublishReport plannedAndApplied(Target target, BuiltSite site, Problems problems) {
        try (Destination destination = Destinations.of(target, request, config)) {
            PublicationPlan plan = plan(target, site, destination, problems);
            boolean isCurrent = SiteBuilder.isCurrent(request.build());
            if (plan.isEmpty() && destination.isComplete() && !problems.hasErrors() && isCurrent) {
                return report(target, problems, plan, Outcome.UNCHANGED, "");
            }
            addProblemsOfTheDigest(problems);
            if (!isCurrent && !problems.hasErrors()) {
                tellIfOutdated(site, problems);
            }
            if (problems.hasErrors()) {
                return report(target, problems, plan, Outcome.REFUSED, "");
            }
            return plan.isEmpty() && destination.isComplete()
                    ? report(target, problems, plan, Outcome.UNCHANGED, "")
                    : apply(target, plan, site, destination, problems);
        }
    }

    private PublishReport apply(
            Target target, PublicationPlan plan, BuiltSite site, Destination destination, Problems problems) {
        SeenProgress progress = new SeenProgress(progresses.of(target, plan), new AtomicBoolean());
        try {
            String detail = destination.apply(plan, site, progress);
            return report(target, problems, plan, Outcome.PUBLISHED, detail);
        } catch (PublishException e) {
            tell(target, e, problems);
        } catch (UncheckedIOException e) {
            problems.error(
                    SourceSpan.of(target.name()),
                    e.getMessage() + ": " + e.getCause().getMessage(),
                    "run 'dateline build', then publish again");
        }
        return report(target, problems, plan, progress.isSeen().get() ? Outcome.STOPPED : Outcome.UNSEEN, "");
    }

    /** A progress that knows whether readers see something of it. */
    private record SeenProgress(Progress told, AtomicBoolean isSeen) implements Progress {

        @Override
        public void done(String path) {
            told.done(path);
        }

        @Override
        public void seen() {
            isSeen.set(true);
        }
    }

    private static void tell(Target target, PublishException refused, Problems problems) {
        problems.error(SourceSpan.of(target.name()), String.valueOf(refused.getMessage()), refused.fix());
    }

    private PublicationPlan plan(Target target, BuiltSite site, Lookout lookout, Problems problems) {
        PublicationPlan plan =
                PublicationPlan.of(site, lookout.look(site, request.build().verify()));
        for (String path : plan.inTheWay()) {
            problems.error(
                    SourceSpan.of(target.name() + "/" + path),
                    "the file there was not published from here, or was changed since, so it is not replaced",
                    "move it away there, or delete it; then publish again");
        }
        if (plan.removed().size() > request.mostDeletes()) {
            problems.error(
                    SourceSpan.of(target.name()),
                    "this would remove " + plan.removed().size() + " files, more than the " + request.mostDeletes()
                            + " that may be removed at once",
                    "look at them with --dry-run; if that is right, say --max-deletes "
                            + plan.removed().size());
        }
        return plan;
    }

    /** What was made a draft, withdrawn or corrected since the last build would go out as it was. */
    private void tellIfOutdated(BuiltSite site, Problems problems) {
        BuildRequest build = request.build();
        AtomicInteger different = new AtomicInteger();
        Set<String> paths = ConcurrentHashMap.newKeySet();
        paths.add(Checksums.SIGNATURE); // whoever publishes need not hold the key of whoever built
        SiteBuilder.rehearse(build, file -> {
            if (file.path().equals(Checksums.SIGNATURE)) {
                return;
            }
            paths.add(file.path());
            BuiltFile built = site.files().get(file.path());
            if (built == null || !built.sha256().equals(DigestUtils.sha256Hex(file.bytes()))) {
                different.incrementAndGet();
            }
        });
        long gone = site.files().keySet().stream()
                .filter(path -> !paths.contains(path))
                .count();
        if (different.get() + gone > 0) {
            problems.error(
                    SourceSpan.of(build.shownOutput()),
                    "the site is not what the content gives now: " + (different.get() + gone) + " of its files differ",
                    "run 'dateline build', then publish again");
        }
    }

    /** What stops {@code build} or {@code check} stops a publication. */
    private void addProblemsOfTheDigest(Problems problems) {
        BuildRequest build = request.build();
        for (Problem problem : SiteBuilder.review(build).problems()) {
            if (problem.severity() == Severity.ERROR) {
                problems.error(problem.where(), problem.what(), problem.fix());
            } else {
                problems.warning(problem.where(), problem.what(), problem.fix());
            }
        }
        SiteChecker.check(build.output(), build.shownOutput() + "/", config.basePath(), problems);
    }

    private static PublishReport report(
            Target target, Problems problems, @Nullable PublicationPlan plan, Outcome outcome, String detail) {
        return new PublishReport(target.name(), problems.sorted(), plan, outcome, detail);
    }
}
