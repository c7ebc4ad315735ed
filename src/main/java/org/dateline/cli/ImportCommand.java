package org.dateline.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.dateline.article.WebAddress;
import org.dateline.config.ProfileReader;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.config.SourceProfile;
import org.dateline.config.Vocabulary;
import org.dateline.config.VocabularyReader;
import org.dateline.extract.ProfileSelectors;
import org.dateline.importing.ImportProgress;
import org.dateline.importing.ImportReport;
import org.dateline.importing.ImportRequest;
import org.dateline.importing.Importer;
import org.dateline.importing.PageReader;
import org.dateline.parse.Content;
import org.dateline.parse.ContentReader;
import org.dateline.problem.Problems;
import org.dateline.raw.RawInput;
import org.dateline.raw.RawRequest;
import org.dateline.raw.Validators;
import org.dateline.raw.WebAccess;
import org.dateline.raw.WebLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline import}: raw pages into cleaned, sourced drafts. */
@Command(
        name = "import",
        description = "Clean raw pages (saved HTML, text scrapes, feeds, web addresses, WARC archives) into drafts.",
        footer = {
            "",
            "Examples:",
            "  dateline import page.html                   a saved page",
            "  dateline import scrape.txt --url https://…  a text, with the address it lacks",
            "  dateline import saved/                      a folder of them",
            "  dateline import https://example.org/report  a page of the web",
            "  dateline import page.html --dry-run --explain",
            "                                              what would be found, and why"
        })
final class ImportCommand extends DigestCommand {

    @Parameters(paramLabel = "FILE|DIR|URL", arity = "0..*", description = "What to import; - for standard input.")
    private List<String> inputs = List.of();

    @Option(names = "--url", paramLabel = "URL", description = "Where the one page that is imported was found.")
    private @Nullable String url;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day of pages that do not say when they were published, e.g. 2025-03-18.")
    private @Nullable String date;

    @Option(
            names = "--images",
            description = "Fetch the pages' images too: from the folder that was saved with a page, else from the web.")
    private boolean images;

    @Option(names = "--dry-run", description = "Write nothing.")
    private boolean dryRun;

    @Option(
            names = "--explain",
            description = "Print where each finding comes from, and what was dropped by which rule.")
    private boolean explain;

    @Option(
            names = "--follow",
            description = "Fetch the articles of feeds in files that hold only summaries (those of feeds from the web"
                    + " are fetched anyway).")
    private boolean follow;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default); json: the report as JSON on standard output; jsonl: see --files-from.")
    private Format format;

    @Option(
            names = "--files-from",
            paramLabel = "FILE",
            description =
                    "With --format jsonl: read {\"id\",\"path\",\"url\"} a line from FILE (- for standard input) and print"
                            + " what each page says, a line each; nothing is written.")
    private @Nullable String filesFrom;

    ImportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** How the report is printed. */
    enum Format {
        TEXT,
        JSON,
        JSONL
    }

    @Override
    public Integer call() {
        return format == Format.JSONL ? printExtractions() : importPages();
    }

    private int printExtractions() {
        if (filesFrom == null) {
            throw usage(
                    "--format jsonl needs --files-from", "add --files-from FILE, or --files-from - for standard input");
        }
        if (!inputs.isEmpty()) {
            throw usage("--format jsonl reads the pages that --files-from names", "leave out '" + inputs.get(0) + "'");
        }
        if (!filesFrom.equals("-") && !isFile(filesFrom)) {
            throw usage(
                    "--files-from '" + filesFrom + "': there is no such file", "name a file, or - for standard input");
        }
        return new JsonLines(new PageReader(profilesIfAny()), surroundings(), web(Validators.none())).run(filesFrom);
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name)) && !Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private int importPages() {
        if (filesFrom != null) {
            throw usage("--files-from goes with --format jsonl", "name what shall be imported itself");
        }
        if (inputs.isEmpty()) {
            throw usage("what shall be imported?", "name files, folders or web addresses");
        }
        Problems problems = new Problems();
        Stopwatch stopwatch = Stopwatch.start(surroundings().clock());
        ProgressLine progress = progress(format == Format.TEXT);
        ImportRequest request = request(progress);
        SiteConfig config = SiteConfigReader.read(root(), problems).orElse(null);
        if (config == null) {
            printer(false).problems(problems.sorted());
            return 1;
        }
        Vocabulary vocabulary = VocabularyReader.read(root(), config, problems);
        List<SourceProfile> profiles = ProfileReader.readAll(root(), vocabulary, ProfileSelectors::fault, problems);
        if (problems.hasErrors()) {
            printer(false).problems(problems.sorted());
            return 1;
        }
        // what is wrong with other articles is for 'build' to tell
        Content content = ContentReader.read(root(), config, vocabulary, new Problems());
        ImportReport report;
        try {
            report = Importer.run(request, config, vocabulary, new PageReader(profiles), content);
        } finally {
            progress.clear();
        }
        new ImportPrinter(
                        surroundings().out(),
                        surroundings().err(),
                        format == Format.JSON,
                        isQuiet(),
                        explain,
                        dryRun,
                        paint())
                .print(report, stopwatch.taken());
        return report.hasRefusals() ? 1 : 0;
    }

    private List<SourceProfile> profilesIfAny() {
        Problems problems = new Problems();
        Optional<SiteConfig> config =
                SiteConfigReader.isDigest(root()) ? SiteConfigReader.read(root(), problems) : Optional.empty();
        return config.map(each -> ProfileReader.readAll(
                        root(), VocabularyReader.read(root(), each, problems), ProfileSelectors::fault, problems))
                .orElse(List.of());
    }

    private ImportRequest request(ImportProgress progress) {
        Optional<WebAddress> address = Optional.ofNullable(url).map(this::address);
        if (address.isPresent() && inputs.size() > 1) {
            throw usage(
                    "--url says where one page was found, but several are imported", "import each with its own --url");
        }
        if (address.isPresent() && !inputs.get(0).equals("-") && !isFile(inputs.get(0))) {
            throw usage(
                    "--url says where a file's page was found, and '" + inputs.get(0) + "' is no file",
                    "name the file, or leave --url out");
        }
        InputStream standardInput = surroundings().in();
        RawRequest raw = new RawRequest(
                inputs.stream()
                        .map(input -> new RawInput(input, address.orElse(null)))
                        .toList(),
                standardInput,
                follow ? RawRequest.Following.ALL : RawRequest.Following.FEEDS_OF_THE_WEB,
                Runtime.getRuntime().availableProcessors(),
                web(dryRun ? Validators.none() : Validators.inFolder(Importer.validators(root()))));
        return new ImportRequest(root(), raw, day(), images, dryRun, "dateline " + Version.number(), progress);
    }

    private WebAccess web(Validators validators) {
        return DigestAccess.of(root(), surroundings(), validators, WebLimits.USUAL);
    }

    private WebAddress address(String written) {
        return WebAddress.parse(written)
                .orElseThrow(() -> usage("--url '" + written + "' is not a web address", "write it with https://"));
    }

    private @Nullable LocalDate day() {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw usage("--date '" + date + "' is not a day", "write it as 2025-03-18");
        }
    }
}
