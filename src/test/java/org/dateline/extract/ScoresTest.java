package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.article.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {

    private static final double EXACT = 1e-12;

    @TempDir
    private Path folder;

    @Test
    void wordsAreLettersDigitsAndUnderscores() {
        assertEquals(List.of("Дрон", "s_1", "it", "s", "½", "é"), Scores.words("«Дрон» s_1: it’s ½ – é!"));
    }

    @Test
    void fiveWordsAreTwoShingles() {
        assertEquals(List.of(List.of("a", "b", "c", "d"), List.of("b", "c", "d", "e")), Scores.shingles("a b, c d. e"));
    }

    @Test
    void aShortTextIsOneShingleAndAnEmptyOneNone() {
        assertEquals(List.of(List.of("a", "b")), Scores.shingles("a b"));
        assertEquals(List.of(), Scores.shingles(" – "));
    }

    @Test
    void anItemThatStandsTwiceCountsTwice() {
        Overlap overlap = Overlap.of(List.of("a", "a", "b"), List.of("a", "a", "a", "c"));
        assertEquals(new Overlap(2, 2, 1), overlap);
        assertEquals(0.5, overlap.precision(), EXACT);
        assertEquals(2 / 3.0, overlap.recall(), EXACT);
        assertEquals(4 / 7.0, overlap.f1(), EXACT);
    }

    @Test
    void nothingFoundIsRightOnlyWhereThereIsNothing() {
        assertEquals(1, Overlap.of(List.of(), List.of()).f1());
        assertEquals(0, Overlap.of(List.of("a"), List.of()).f1());
        assertEquals(0, Overlap.of(List.of(), List.of("a")).f1());
    }

    /** Precision (1/2 + 1) / 2 without the pages that got no answer, recall (1 + 1/2 + 0) / 3 without the empty one. */
    @Test
    void shinglesAreAveragedOverPages() {
        assertEquals(
                "F1 0.6000  precision 0.7500  recall 0.5000  accuracy 0.2500",
                figures(
                        new ScrapinghubSet(),
                        List.of(
                                answer("a b c d", "a b c d e"),
                                answer("a b c d e", "b c d e"),
                                answer("a b c d", ""),
                                answer("", ""))));
    }

    /** Three of four wanted pieces, one of two unwanted: F1 6/8, accuracy 4/6, and one of two authors. */
    @Test
    void piecesCountAlikeOverAllPages() {
        assertEquals(
                "F1 0.7500  accuracy 0.6667  author 0.5000",
                figures(
                        new TrafilaturaSet(),
                        List.of(
                                new EvaluationSet.Answer<>(
                                        new TrafilaturaSet.Truth(
                                                List.of("the bridge", "is  open", "again"),
                                                List.of("Share"),
                                                "A. Nowak; B. Koval"),
                                        found("Share: the bridge is\nopen", null, "A. Nowak", "B. Koval")),
                                new EvaluationSet.Answer<>(
                                        new TrafilaturaSet.Truth(List.of("power"), List.of("Menu"), "C. Melnyk"),
                                        found("power", null)),
                                new EvaluationSet.Answer<>(
                                        new TrafilaturaSet.Truth(List.of(), List.of(), ""),
                                        found("", null, "D. Bondar")))));
    }

    /** Two right, one wrong, one not found: 4/6. */
    @Test
    void aWrongDayIsOneErrorLikeADayNotFound() {
        assertEquals(
                "F1 0.6667",
                figures(
                        new HtmldateSet(),
                        List.of(
                                new EvaluationSet.Answer<>("2025-03-18", found("", "2025-03-18")),
                                new EvaluationSet.Answer<>("2025-03-18", found("", "2025-03-18T23:30:00-05:00")),
                                new EvaluationSet.Answer<>("2025-03-18", found("", "2025-03")),
                                new EvaluationSet.Answer<>("2025-03-18", found("", null)))));
    }

    /** Tokens 1 and 2/3; metadata only where Readability has them. */
    @Test
    void metadataCountWhereTheTruthHasThem() {
        assertEquals(
                "token F1 0.8333  title 0.0000  site name -  language -  published 1.0000",
                figures(
                        new MozillaSet(),
                        List.of(
                                new EvaluationSet.Answer<>(
                                        new MozillaSet.Truth(
                                                "<p>a<b>b</b></p>c", "Bridge", "", "", "2025-03-18 12:00:00"),
                                        found("ab c", "2025-03-18T14:00:00+02:00")),
                                new EvaluationSet.Answer<>(
                                        new MozillaSet.Truth("a<script>x</script>", "", "", "", ""),
                                        found("a b", "2025-03-18")))));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-18, 2025-03-18T00:00:00Z",
        "2025-03-18T06:00, 2025-03-18T06:00:00Z",
        "2025-03-18 06:00:01, 2025-03-18T06:00:01Z",
        "2025-03-18T06:00:00.5+0200, 2025-03-18T04:00:00.500Z",
        "Tuesday, Tuesday",
    })
    void momentsAreComparedInUtc(String written, String instant) {
        assertEquals(instant, MozillaSet.instant(written));
    }

    /** The SHA-256 of "scrapinghub/a" begins with 47, that of "scrapinghub/b" with 4c. */
    @Test
    void theParityOfAHashHalvesASet() {
        assertFalse(Half.DEV.holds("scrapinghub", "a"));
        assertTrue(Half.HELD_OUT.holds("scrapinghub", "a"));
        assertTrue(Half.DEV.holds("scrapinghub", "b"));
        assertFalse(Half.HELD_OUT.holds("scrapinghub", "b"));
        assertTrue(Half.ALL.holds("scrapinghub", "a"));
    }

    @Test
    void aSetThatIsAbsentIsSaidToBe() throws IOException {
        Path set = Files.createDirectories(folder.resolve("scrapinghub/html")).getParent();
        Files.writeString(
                set.resolve("ground-truth.json"), "{\"a\": {\"articleBody\": \"\"}, \"b\": {\"articleBody\": \"\"}}");
        Files.writeString(set.resolve("html/a.html"), "");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(0, Evaluation.run(new PrintWriter(out), new PrintWriter(err), folder.toString()));
        assertEquals("""
                set           pages   pages/s  figures
                scrapinghub       1         #  F1 -  precision -  recall -  accuracy 1.0000
                trafilatura       -         -  absent
                htmldate          -         -  absent
                mozilla           -         -  absent
                """, out.toString().replaceFirst(" +(-|\\d+)  F1", "         #  F1"));
        assertEquals("scrapinghub: no page for b, left out\n", err.toString());
    }

    @Test
    void aSetWithoutPagesOfTheHalfHasNoFigures() throws IOException {
        Files.createDirectory(folder.resolve("htmldate"));
        StringWriter out = new StringWriter();
        assertEquals(
                0,
                Evaluation.run(
                        new PrintWriter(out), new PrintWriter(new StringWriter()), folder.toString(), "--half", "dev"));
        assertTrue(out.toString().contains("htmldate          0         -  no pages\n"), out.toString());
    }

    @ParameterizedTest
    @CsvSource({"''", "--half", "--half most", ". --half", ". --half most", ". site"})
    void aWrongCommandLineGetsTheUsage(String args) throws IOException {
        StringWriter err = new StringWriter();
        assertEquals(2, Evaluation.run(new PrintWriter(new StringWriter()), new PrintWriter(err), args.split(" ")));
        assertEquals(
                "usage: Evaluation FOLDER [--half dev|held-out|all]  (FOLDER and its sets: src/docs/evaluation.md)\n",
                err.toString());
    }

    private static EvaluationSet.Answer<String> answer(String truth, String text) {
        return new EvaluationSet.Answer<>(truth, found(text, null));
    }

    private static <T> String figures(EvaluationSet<T> set, List<EvaluationSet.Answer<T>> answers) {
        return set.figures(answers).stream().map(EvaluationSet.Figure::toString).collect(Collectors.joining("  "));
    }

    private static Extraction found(String text, @Nullable String published, String... authors) {
        return new Extraction(
                null,
                List.of(authors).stream()
                        .map(author -> new Found<>(author, "byline"))
                        .toList(),
                published == null
                        ? null
                        : new Found<>(new Published(PartialDate.parse(published).orElseThrow(), false), "meta"),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                text,
                text,
                "",
                List.of(),
                0,
                0);
    }
}
