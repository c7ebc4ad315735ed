package org.dateline.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.article.Article;
import org.dateline.article.Source;
import org.dateline.article.WebAddress;
import org.dateline.config.SiteConfig;
import org.dateline.config.SiteConfigReader;
import org.dateline.config.Vocabulary;
import org.dateline.config.VocabularyReader;
import org.dateline.extract.Extraction;
import org.dateline.parse.ArticleFuzz;
import org.dateline.problem.Problems;
import org.dateline.raw.Origin;
import org.dateline.raw.RawPage;

/** What must hold of the importer, whatever the page: a draft that it writes is an article. A fuzzer's entry. */
public final class ImportFuzz {

    private static final Path DIGEST = Path.of("src/test/resources/data-site");
    private static final LocalDate DAY = LocalDate.of(2027, 5, 12);
    private static final WebAddress ADDRESS =
            WebAddress.parse("https://gazette.example/2027/05/ferry").orElseThrow();

    private static final SiteConfig CONFIG =
            SiteConfigReader.read(DIGEST, new Problems()).orElseThrow();
    private static final Vocabulary VOCABULARY = VocabularyReader.read(DIGEST, CONFIG, new Problems());
    private static final Source SOURCE = VOCABULARY.sources().iterator().next();
    private static final DraftWriter WRITER = new DraftWriter(CONFIG, VOCABULARY, "dateline");
    private static final PageReader READER = new PageReader(List.of());

    private ImportFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        check(data, RawPage.Kind.HTML);
        check(data, RawPage.Kind.TEXT);
    }

    private static void check(byte[] data, RawPage.Kind kind) {
        RawPage page = new RawPage(Origin.of(0, "page"), data, kind, ADDRESS, "", null, null);
        PageReader.Reading reading = READER.read(page);
        Extraction found = reading.extraction();
        if (found.title() == null || found.text().isBlank()) {
            return; // refused, as so little is no article
        }
        LocalDate day = Prepared.published(found)
                .flatMap(published ->
                        Optional.ofNullable(published.value().date().dayIn(CONFIG.timeZone())))
                .orElse(DAY);
        String sha256 = DigestUtils.sha256Hex(data);
        Prepared prepared = new Prepared(
                page.origin(),
                ADDRESS,
                null,
                sha256,
                reading.profile(),
                day,
                found,
                WRITER.suggestions(found),
                reading.scrape());
        String draft = WRITER.write(prepared, WRITER.source(prepared).orElse(SOURCE), Pictures.NONE);
        Article article = ArticleFuzz.article(draft, day, CONFIG, VOCABULARY);
        if (!article.draft()) {
            throw new AssertionError("an imported page is no draft:\n" + draft);
        }
        String title = found.title().value().replaceAll("\\s+", " ").strip();
        if (title.matches("[\\p{L}\\p{N}\\p{P} ]+") && !article.title().equals(title)) {
            throw new AssertionError("'" + title + "' became '" + article.title() + "'");
        }
        if (!FirstDraft.of(draft).sha256().equals(sha256)
                || !DraftText.parse(draft).file().equals(draft)) {
            throw new AssertionError("a draft is not known again:\n" + draft);
        }
    }
}
