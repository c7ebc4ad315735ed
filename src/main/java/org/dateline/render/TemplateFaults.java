package org.dateline.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.plan.SitePath;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.problem.Suggestion;
import org.dateline.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What failed in templates. One mistake in a layout fails every page, and is told once. Safe for use by several threads.
 */
final class TemplateFaults {

    private static final Comparator<SitePath> SHORTEST_FIRST = Comparator.comparingInt(
                    (SitePath path) -> path.address().length())
            .thenComparing(Comparator.naturalOrder());

    private static final Pattern CALLED = Pattern.compile("[<\\[]#(?:macro|function|include|recurse|visit)\\b");

    private final Theme theme;
    private final ConcurrentMap<Fault, Pages> faults = new ConcurrentHashMap<>();

    TemplateFaults(Theme theme) {
        this.theme = theme;
    }

    /** @param template the file's name where it is the digest's own; null for the built-in theme as a whole */
    private record Fault(@Nullable String template, int line, int column, String what, String fix) {}

    /** The pages that failed, and the places in the built-in theme where they did. */
    private record Pages(SortedSet<SitePath> paths, SortedSet<SourceSpan> builtIn) {
        Pages() {
            this(new ConcurrentSkipListSet<>(SHORTEST_FIRST), new ConcurrentSkipListSet<>());
        }
    }

    boolean areThere() {
        return !faults.isEmpty();
    }

    void add(TemplateException e, SitePath page) {
        String template = e.getTemplateSourceName();
        int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
        int column = e.getColumnNumber() == null ? 0 : e.getColumnNumber();
        Throwable cause = e.getCause() == null ? e : e.getCause();
        Optional<ParseException> notWellFormed = notWellFormed(cause);
        if (notWellFormed.isPresent()) {
            add(notWellFormed.get(), page);
        } else if (cause instanceof TemplateNotFoundException missing) {
            String name = missing.getTemplateName();
            add(
                    template,
                    line,
                    column,
                    "there is no template '" + name + "'",
                    Suggestion.nearest(name, theme.templates())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("write that file in " + Theme.FOLDER + "/, or remove the line"),
                    page);
        } else if (e instanceof EndlessCallsException endless) {
            String fix = "end the calls with an <#if>";
            add(withCalls(endless.page()), 0, 0, "macros or functions call themselves without end", fix, page);
        } else if (e instanceof InvalidReferenceException) {
            add(
                    template,
                    line,
                    column,
                    "'" + e.getBlamedExpressionString() + "' is not there",
                    "check the name against the model that the template's first comment names; use ?? where a value"
                            + " may be absent",
                    page);
        } else {
            add(template, line, column, inOwnWords(cause.getMessage()), "correct the template", page);
        }
    }

    /** The digest's own template in which the calls are: the page's, else the first that has a macro or function. */
    private String withCalls(String ofPage) {
        return Stream.concat(Stream.of(ofPage), theme.templates().stream().sorted())
                .filter(theme::isOwn)
                .filter(name -> CALLED.matcher(theme.text(name).orElse("")).find())
                .findFirst()
                .orElse(ofPage);
    }

    /** The library tells it of a template that is asked for again as the cause of another failure. */
    static Optional<ParseException> notWellFormed(@Nullable Throwable failure) {
        Throwable each = failure;
        while (each != null && !(each instanceof ParseException)) {
            each = each.getCause();
        }
        return Optional.ofNullable((ParseException) each);
    }

    void add(ParseException e, SitePath page) {
        add(
                e.getTemplateName(),
                e.getLineNumber(),
                e.getColumnNumber(),
                "the template is not well formed: " + inOwnWords(e.getEditorMessage()),
                "correct the template",
                page);
    }

    private void add(@Nullable String template, int line, int column, String what, String fix, SitePath page) {
        boolean own = template != null && theme.isOwn(template);
        Fault fault = own
                ? new Fault(template, Math.max(0, line), Math.max(0, column), what, fix)
                : new Fault(
                        null,
                        0,
                        0,
                        what,
                        "the built-in theme counts on it: a file in " + Theme.FOLDER
                                + "/ that replaces one of the theme's must have all that others use of it");
        Pages pages = faults.computeIfAbsent(fault, each -> new Pages());
        pages.paths().add(page);
        if (!own) {
            pages.builtIn().add(SourceSpan.of("the built-in " + template, Math.max(0, line), Math.max(0, column)));
        }
    }

    void tell(Problems problems) {
        faults.forEach((fault, pages) -> problems.error(
                fault.template() == null
                        ? pages.builtIn().first()
                        : SourceSpan.of(Theme.FOLDER + "/" + fault.template(), fault.line(), fault.column()),
                fault.what() + " (while rendering " + shown(pages.paths()) + ")",
                fault.fix()));
    }

    private static String shown(SortedSet<SitePath> paths) {
        return paths.first() + (paths.size() == 1 ? "" : " and other pages");
    }

    /** The library's message without what only it and its version know. */
    private static String inOwnWords(@Nullable String message) {
        return message == null
                ? "it failed"
                : message.lines()
                        .findFirst()
                        .orElse("it failed")
                        .replaceAll(" Help \\(latest version\\):.*", "")
                        .replaceAll(" \\(wrapper: [^)]*\\)", "")
                        .replaceAll(" \\(Note that .*", "")
                        .replaceAll("[:.]$", "");
    }
}
