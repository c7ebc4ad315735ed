package org.dateline.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Scrapinghub's article-extraction-benchmark: the text of articles as people marked it, without headline or captions. */
final class ScrapinghubSet implements EvaluationSet<String> {

    @Override
    public String name() {
        return "scrapinghub";
    }

    @Override
    public List<Page<String>> pages(Path folder) throws IOException {
        return ExactJson.members(folder.resolve("ground-truth.json")).entrySet().stream()
                .map(page -> new Page<>(
                        page.getKey(),
                        folder.resolve("html").resolve(page.getKey() + ".html"),
                        page.getValue().at("url").text(),
                        page.getValue().at("articleBody").text()))
                .toList();
    }

    /** Precision and recall are means over pages, and F1 is of the two means, so that a long page counts no more. */
    @Override
    public List<Figure> figures(List<Answer<String>> answers) {
        List<Overlap> overlaps = answers.stream()
                .map(answer -> Overlap.of(
                        Scores.shingles(answer.truth()),
                        Scores.shingles(answer.found().text())))
                .toList();
        double precision = Scores.mean(overlaps, Overlap::precision);
        double recall = Scores.mean(overlaps, Overlap::recall);
        return List.of(
                new Figure("F1", Scores.harmonicMean(precision, recall)),
                new Figure("precision", precision),
                new Figure("recall", recall),
                new Figure("accuracy", Scores.mean(answers, answer -> isExact(answer) ? 1 : 0)));
    }

    private static boolean isExact(Answer<String> answer) {
        return Scores.words(answer.truth()).equals(Scores.words(answer.found().text()));
    }
}
