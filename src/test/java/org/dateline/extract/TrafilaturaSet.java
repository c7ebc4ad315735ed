package org.dateline.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Trafilatura's evaluation set: pieces of text that belong to the article or do not, and often its author. */
final class TrafilaturaSet implements EvaluationSet<TrafilaturaSet.Truth> {

    /**
     * What people marked on a page.
     *
     * @param author empty where the set says nothing of it
     */
    record Truth(List<String> wanted, List<String> unwanted, String author) {}

    @Override
    public String name() {
        return "trafilatura";
    }

    @Override
    public List<Page<Truth>> pages(Path folder) throws IOException {
        return ExactJson.members(folder.resolve("evaldata.json")).entrySet().stream()
                .map(page -> page(folder, page.getKey(), page.getValue()))
                .toList();
    }

    private static Page<Truth> page(Path folder, String address, Json marked) {
        String file = marked.at("file").text();
        Truth truth = new Truth(
                texts(marked.at("with")), texts(marked.at("without")), String.join("; ", texts(marked.at("author"))));
        return new Page<>(file, folder.resolve("html").resolve(file), address, truth);
    }

    private static List<String> texts(Json row) {
        return row.items().stream().map(Json::text).toList();
    }

    /** All pieces count alike, whichever page they are of. */
    @Override
    public List<Figure> figures(List<Answer<Truth>> answers) {
        Overlap pieces = answers.stream().map(TrafilaturaSet::pieces).reduce(Overlap.NONE, Overlap::plus);
        long unwanted = answers.stream()
                .mapToLong(answer -> answer.truth().unwanted().size())
                .sum();
        double right = pieces.common() + unwanted - pieces.extra();
        return List.of(
                new Figure("F1", pieces.f1()),
                new Figure("accuracy", right / (pieces.common() + pieces.missing() + unwanted)),
                new Figure("author", Scores.mean(answers, TrafilaturaSet::author)));
    }

    private static Overlap pieces(Answer<Truth> answer) {
        String text = Scores.collapsed(answer.found().text());
        long common = within(text, answer.truth().wanted());
        long extra = within(text, answer.truth().unwanted());
        return new Overlap(common, extra, answer.truth().wanted().size() - common);
    }

    private static long within(String text, List<String> pieces) {
        return pieces.stream()
                .filter(piece -> text.contains(Scores.collapsed(piece)))
                .count();
    }

    private static double author(Answer<Truth> answer) {
        String wanted = answer.truth().author();
        String found = answer.found().authors().stream().map(Found::value).collect(Collectors.joining("; "));
        if (wanted.isEmpty()) {
            return Double.NaN;
        }
        return Scores.comparable(wanted).equals(Scores.comparable(found)) ? 1 : 0;
    }
}
