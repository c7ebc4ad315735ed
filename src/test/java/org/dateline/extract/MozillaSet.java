package org.dateline.extract;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dateline.article.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The test pages of Mozilla's Readability: what that program itself takes for the article and its metadata. */
final class MozillaSet implements EvaluationSet<MozillaSet.Truth> {

    /** What Readability gives for a page; its metadata are empty where it found none. */
    record Truth(String html, String title, String siteName, String language, String published) {}

    private static final String ADDRESS = "http://fakehost/test/page.html";

    private static final String UNSEEN = "script, style, template, noscript";

    /** The elements that part words even where no blank does. */
    private static final String BLOCKS = "h1, h2, h3, h4, h5, h6, p, div, br, hr, pre, blockquote, center, address,"
            + " article, aside, header, footer, main, nav, section, title, figure, figcaption, details, summary, dialog,"
            + " ul, ol, li, dl, dt, dd, dir, menu, form, fieldset, option,"
            + " table, caption, thead, tbody, tfoot, tr, th, td";

    @Override
    public String name() {
        return "mozilla";
    }

    @Override
    public List<Page<Truth>> pages(Path folder) throws IOException {
        List<Page<Truth>> pages = new ArrayList<>();
        try (DirectoryStream<Path> cases = Files.newDirectoryStream(folder)) {
            for (Path one : cases) {
                if (Files.exists(one.resolve("source.html"))) {
                    pages.add(
                            new Page<>(one.getFileName().toString(), one.resolve("source.html"), ADDRESS, truth(one)));
                }
            }
        }
        return pages;
    }

    private static Truth truth(Path folder) throws IOException {
        Map<String, Json> metadata = ExactJson.members(folder.resolve("expected-metadata.json"));
        Function<String, String> text =
                key -> metadata.getOrDefault(key, Json.NOTHING).text();
        return new Truth(
                Files.readString(folder.resolve("expected.html")),
                text.apply("title"),
                text.apply("siteName"),
                text.apply("lang"),
                text.apply("publishedTime"));
    }

    @Override
    public List<Figure> figures(List<Answer<Truth>> answers) {
        return List.of(
                new Figure("token F1", Scores.mean(answers, MozillaSet::tokens)),
                new Figure("title", exact(answers, Truth::title, found -> value(found.title()), Scores::comparable)),
                new Figure(
                        "site name",
                        exact(answers, Truth::siteName, found -> value(found.siteName()), Scores::comparable)),
                new Figure(
                        "language",
                        exact(answers, Truth::language, found -> value(found.language()), MozillaSet::language)),
                new Figure("published", exact(answers, Truth::published, MozillaSet::published, MozillaSet::instant)));
    }

    private static double tokens(Answer<Truth> answer) {
        return Overlap.of(
                        Scores.words(text(answer.truth().html())),
                        Scores.words(answer.found().text()))
                .f1();
    }

    /** The text of an HTML fragment, in which blocks part words and inline elements do not. */
    static String text(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select(UNSEEN).remove();
        page.select(BLOCKS).forEach(block -> block.before(new TextNode("\n")).after(new TextNode("\n")));
        return page.wholeText();
    }

    /** The share of pages with the very value, of those for which the truth has one. */
    private static double exact(
            List<Answer<Truth>> answers,
            Function<Truth, String> truth,
            Function<Extraction, String> found,
            Function<String, String> form) {
        return Scores.mean(answers, answer -> {
            String wanted = form.apply(truth.apply(answer.truth()));
            if (wanted.isEmpty()) {
                return Double.NaN;
            }
            return wanted.equals(form.apply(found.apply(answer.found()))) ? 1 : 0;
        });
    }

    private static String value(@Nullable Found<String> found) {
        return found == null ? "" : found.value();
    }

    private static String language(String tag) {
        return Scores.comparable(tag).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String published(Extraction found) {
        if (found.published() == null) {
            return "";
        }
        PartialDate date = found.published().value().date();
        if (date.moment() != null) {
            return date.moment().toString();
        }
        return date.day() == null ? date.month().toString() : date.day().toString();
    }

    /** A time in UTC, which is also assumed where none is said; the text itself where it is no ISO 8601. */
    static String instant(String written) {
        String moment = written.strip()
                .replaceFirst("^(\\S{10})$", "$1T00:00")
                .replaceFirst("^(\\S{10}) ", "$1T")
                .replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(moment, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime offset
                    ? offset.toInstant().toString()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeException e) {
            return written.strip();
        }
    }
}
