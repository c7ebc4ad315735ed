package org.dateline.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.article.Slug;
import org.dateline.config.ReservedNames;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.config.Vocabulary;
import org.dateline.config.VocabularyReader;
import org.dateline.drafting.ArticleDraft;
import org.dateline.drafting.ArticleOutline;
import org.dateline.drafting.EditionDraft;
import org.dateline.drafting.NewFile;
import org.dateline.parse.ContentReader;
import org.dateline.problem.Problems;
import org.dateline.yaml.TextFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline new}: an article or an edition, begun. */
@Command(
        name = "new",
        description = {
            "Begin an article, or with --edition the file of a day, in its folder, with all filled in that can be known.",
            "An article begins as a draft, which is not public. No file that is there is ever overwritten."
        },
        footer = {
            "",
            "Examples:",
            "  dateline new 'Harbour reopens' --topic port --edit",
            "                              an article of today, opened in your editor",
            "  dateline new 'Harbour reopens' --url https://post.example/reopens",
            "                              a source of the register is known by its host",
            "  dateline new --edition      today's lead and key developments",
            "  $EDITOR \"$(dateline new 'Harbour reopens' --quiet)\"",
            "                              the file's name is printed, for scripts"
        })
final class NewCommand extends DigestCommand {

    @Parameters(paramLabel = "TITLE", arity = "0..*", description = "The headline; the file is named for it.")
    private List<String> title = List.of();

    @Option(names = "--edition", description = "The file of the day's edition, not an article.")
    private boolean edition;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description =
                    "The day, e.g. 2025-03-18, or the moment, e.g. 2025-03-18T16:00:00+02:00 (default: today in the"
                            + " digest's time zone).")
    private @Nullable String date;

    @Option(names = "--edit", description = "Open the file in the editor that VISUAL or EDITOR names, and wait for it.")
    private boolean edit;

    @ArgGroup(exclusive = false, heading = "%nOf an article:%n")
    private ArticleOptions article = new ArticleOptions();

    NewCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        checkUsage();
        Problems problems = new Problems();
        SiteConfig config = SiteConfigReader.read(root(), problems).orElse(null);
        Vocabulary vocabulary = config == null ? null : VocabularyReader.read(root(), config, problems);
        if (config == null || vocabulary == null || problems.hasErrors()) {
            printer(false).problems(problems.sorted());
            return 1;
        }
        LocalDate day = day(config);
        return edition ? beginEdition(day, config, vocabulary) : beginArticle(day, config, vocabulary);
    }

    private void checkUsage() {
        if (edit && editor().isEmpty()) {
            throw usage(
                    "--edit: neither VISUAL nor EDITOR names an editor",
                    "name one, e.g. export EDITOR=nano, or open the file yourself");
        }
        if (edition && (!title.isEmpty() || article.isAnyGiven())) {
            throw usage(
                    "an edition has no title and no options of an article",
                    "leave them out, or leave --edition out for an article");
        }
        if (!edition && headline().isEmpty()) {
            throw usage("what is the headline?", "write it in quotes: dateline new 'Harbour reopens'");
        }
    }

    private Optional<Editor> editor() {
        return Editor.of(surroundings().environment());
    }

    /** In one line, without what no article may hold. */
    private String headline() {
        return TextFile.withoutForbidden(String.join(" ", title))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private LocalDate day(SiteConfig config) {
        if (date == null) {
            return LocalDate.ofInstant(surroundings().clock().instant(), config.timeZone());
        }
        try {
            return date.length() == 10
                    ? LocalDate.parse(date)
                    : OffsetDateTime.parse(date)
                            .atZoneSameInstant(config.timeZone())
                            .toLocalDate();
        } catch (DateTimeException e) {
            throw usage(
                    "--date '" + date + "' is neither a day nor a moment",
                    "write 2025-03-18, or 2025-03-18T16:00:00+02:00");
        }
    }

    private int beginArticle(LocalDate day, SiteConfig config, Vocabulary vocabulary) {
        ArticleOutline outline = article.outline(
                headline(), date == null ? day.toString() : date, new KnownNames(root(), config, vocabulary, this));
        NewFile file = new NewFile(root(), day, slug(config));
        Optional<String> taken = file.taken();
        if (taken.isPresent() || !file.write(ArticleDraft.of(outline, vocabulary))) {
            return tellTaken(taken.orElse(file.shown()), "open that file, or choose another name with --name");
        }
        List<String> next = new ArrayList<>(List.of("write its text"));
        next.addAll(outline.missing());
        return finish(
                file,
                "a draft, which is not public",
                String.join(", ", next) + "; then remove 'draft: true'" + embargo(day, config));
    }

    private String embargo(LocalDate day, SiteConfig config) {
        return day.isAfter(LocalDate.ofInstant(surroundings().clock().instant(), config.timeZone()))
                ? ". It will be public from " + day + " on"
                : "";
    }

    private String slug(SiteConfig config) {
        String given = article.name();
        String slug = Slug.of(given == null ? headline() : given)
                .map(Slug::value)
                .orElseThrow(() -> usage(
                        "'" + (given == null ? headline() : given) + "' has no letter and no digit for an address",
                        "name the file with --name, e.g. --name harbour-reopens"));
        if (given != null && !given.equals(slug)) {
            throw usage("--name '" + given + "' cannot stand in an address", "write it as '" + slug + "'");
        }
        if (ReservedNames.of(config).contains(slug)) {
            throw usage(
                    "the name '" + slug + "' is reserved " + ReservedNames.purpose(slug),
                    "name the file otherwise, e.g. --name " + slug + "-report");
        }
        return slug;
    }

    private int beginEdition(LocalDate day, SiteConfig config, Vocabulary vocabulary) {
        NewFile file = new NewFile(root(), day, "edition");
        // what is wrong with other files is for 'build' to tell
        List<Article> articles = EditionDraft.developments(
                ContentReader.readDay(root(), config, vocabulary, day, new Problems())
                        .in(config.language())
                        .articles(),
                publicAsOf(day, config.timeZone()),
                config.timeZone());
        Optional<String> taken = file.taken();
        if (taken.isPresent() || !file.write(EditionDraft.of(articles))) {
            return tellTaken(taken.orElse(file.shown()), "open that file, or name another day with --date");
        }
        return finish(
                file,
                "an edition, which is public from the beginning of its day",
                "write its lead, and "
                        + (articles.isEmpty()
                                ? "its key developments; the day has no public article yet"
                                : "put its key developments into words"));
    }

    /** Now, or the beginning of a day that lies ahead, when its edition will be public. */
    private Instant publicAsOf(LocalDate day, ZoneId zone) {
        Instant now = surroundings().clock().instant();
        Instant start = day.atStartOfDay(zone).toInstant();
        return start.isAfter(now) ? start : now;
    }

    private int tellTaken(String file, String fix) {
        surroundings().err().println(file + ": " + paint().error("error:") + " is there already; nothing was written");
        surroundings().err().println("  fix: " + fix);
        return 1;
    }

    private int finish(NewFile file, String what, String next) {
        Path shown = root().normalize().resolve(file.shown());
        surroundings().out().println(shown.toString().replace('\\', '/'));
        int code = edit ? editor().map(editor -> editor.open(file.path())).orElse(0) : 0;
        if (code != 0) {
            surroundings()
                    .err()
                    .println(paint().error("error:") + " the editor ended with " + code + "; the file stays as it is");
            surroundings()
                    .err()
                    .println("  fix: see that VISUAL or EDITOR names an editor, and open the file yourself");
            return 1;
        }
        if (!isQuiet()) {
            surroundings().err().println("It is " + what + ".");
            surroundings().err().println("Next: " + next + ".");
            surroundings()
                    .err()
                    .println("  " + surroundings().program() + " build"
                            + (isRootGiven() ? " --root " + ShellWord.of(root().toString()) : ""));
        }
        return 0;
    }
}
