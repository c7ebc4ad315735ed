package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.article.WebAddress;
import org.dateline.build.BuildReport;
import org.dateline.build.BuildRequest;
import org.dateline.build.Disposition;
import org.dateline.build.Rehearsal;
import org.dateline.build.SiteBuilder;
import org.dateline.check.CheckReport;
import org.dateline.check.LeavingLinks;
import org.dateline.check.PublicContent;
import org.dateline.check.SiteChecker;
import org.dateline.config.DigestFiles;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.external.ExternalLinks;
import org.dateline.external.ExternalReport;
import org.dateline.mirror.Checksums;
import org.dateline.output.BuiltSite;
import org.dateline.output.OutputFile;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;
import org.dateline.problem.Severity;
import org.dateline.problem.SourceSpan;
import org.dateline.raw.Validators;
import org.dateline.raw.WebAccess;
import org.dateline.raw.WebLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline check}: what is wrong with the content, and with the site that was built from it. */
@Command(
        name = "check",
        description =
                "Check the content, and the built site: links, structure, texts, feeds, linked data, search data.",
        footer = {
            "",
            "Examples:",
            "  dateline check                    look for mistakes in what was built",
            "  dateline build && dateline check  build first",
            "  dateline check --external         also whether pages of others are still there",
            "  dateline check --format json      the problems for a machine"
        })
final class CheckCommand extends SiteCommand {

    @Option(
            names = "--external",
            description = "Also ask other hosts, politely, whether they still have the pages that the site links to.")
    private boolean external;

    CheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        ProgressLine progress = progress();
        BuildRequest request = request(false, progress);
        Stopwatch stopwatch = Stopwatch.start(surroundings().clock());
        try {
            return check(request, progress, stopwatch);
        } finally {
            progress.clear();
        }
    }

    private int check(BuildRequest request, ProgressLine progress, Stopwatch stopwatch) {
        AtomicInteger outdated = new AtomicInteger();
        Set<String> files = ConcurrentHashMap.newKeySet();
        Optional<Rehearsal> current = SiteBuilder.rehearsalOfNothing(request);
        current.ifPresent(nothing -> files.addAll(written(request)));
        Rehearsal rehearsal = current.orElseGet(() -> SiteBuilder.rehearse(request, file -> {
            files.add(file.path());
            if (!isThere(request.output(), file)) {
                outdated.incrementAndGet();
            }
        }));
        BuildReport content = rehearsal.report();
        Problems ofSite = new Problems();
        String shown = request.shownOutput();
        progress.show("Checking " + shown + "/ …");
        SortedMap<String, SourceSpan> leaving = new ConcurrentSkipListMap<>();
        CheckReport site = SiteChecker.check(
                request.output(),
                shown + "/",
                basePath(request),
                publicContent(request, rehearsal, files),
                external
                        ? (address, where) -> leaving.merge(address, where, CheckCommand::first)
                        : LeavingLinks.IGNORED,
                ofSite);
        ExternalReport others = external ? askOthers(request, leaving, progress, ofSite) : null;
        if (outdated.get() > 0 && site.pages() > 0) {
            ofSite.warning(
                    SourceSpan.of(shown),
                    "the site is not what the content gives now: " + outdated.get() + " of its files differ",
                    "run 'dateline build', then check again");
        }
        List<Problem> all = new ArrayList<>(content.problems());
        all.addAll(ofSite.sorted());
        progress.clear();
        printer().check(all, site, others, shown, stopwatch.taken());
        return all.stream().anyMatch(problem -> problem.severity() == Severity.ERROR) ? 1 : 0;
    }

    private static SourceSpan first(SourceSpan one, SourceSpan other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private ExternalReport askOthers(
            BuildRequest request, SortedMap<String, SourceSpan> leaving, ProgressLine progress, Problems problems) {
        SortedMap<WebAddress, SourceSpan> links = new TreeMap<>(Comparator.comparing(WebAddress::value));
        leaving.forEach((written, where) -> WebAddress.parse(written).ifPresent(address -> links.put(address, where)));
        ZoneId zone = SiteConfigReader.read(request.root(), new Problems())
                .map(SiteConfig::timeZone)
                .orElse(ZoneOffset.UTC);
        WebAccess access = DigestAccess.of(request.root(), surroundings(), Validators.none(), WebLimits.OF_LINKS);
        return new ExternalLinks(request.root(), zone, access)
                .check(links, open -> progress.show("Asking other hosts, " + open + " links to go …"), problems);
    }

    /** Where the content has errors, nobody can say which files it gives, only which articles are not public. */
    private static PublicContent publicContent(BuildRequest request, Rehearsal rehearsal, Set<String> files) {
        SortedMap<String, String> articles = new TreeMap<>();
        Map<String, PublicContent.Withheld> withheld = new HashMap<>();
        rehearsal.places().forEach((address, inContent) -> {
            String file = DigestFiles.CONTENT + "/" + inContent;
            String state = state(rehearsal.report().files().get(inContent));
            if (state == null) {
                articles.put(address, file);
            } else if (!files.contains(address + "index.html")) { // no other article's earlier address
                withheld.put(address, new PublicContent.Withheld(file, state));
            }
        });
        Set<String> written = written(request);
        if (rehearsal.report().hasErrors()) {
            return new PublicContent(Set.of(), new TreeMap<>(), withheld, written);
        }
        files.add(Checksums.SIGNATURE); // whoever checks need not hold the key of whoever built
        return new PublicContent(files, articles, withheld, written);
    }

    /** The files that the last build wrote. */
    private static Set<String> written(BuildRequest request) {
        return BuiltSite.read(request.output(), request.shownOutput(), new Problems())
                .files()
                .keySet();
    }

    /** Why an article is not public; null where it is. */
    private static @Nullable String state(@Nullable Disposition disposition) {
        return disposition == Disposition.DRAFT
                ? "a draft"
                : disposition == Disposition.EMBARGOED
                        ? "under embargo"
                        : disposition == Disposition.EXPIRED ? "expired" : null;
    }

    private static String basePath(BuildRequest request) {
        return SiteConfigReader.read(request.root(), new Problems())
                .map(SiteConfig::basePath)
                .orElse("/");
    }

    private static boolean isThere(Path output, OutputFile file) {
        Path built = output.resolve(file.path());
        try {
            return Files.isRegularFile(built) && Arrays.equals(Files.readAllBytes(built), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + built, e);
        }
    }
}
