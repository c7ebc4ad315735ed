package org.dateline.extract;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Htmldate's evaluation sets: the day on which a page was published. */
final class HtmldateSet implements EvaluationSet<String> {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public String name() {
        return "htmldate";
    }

    @Override
    public List<Page<String>> pages(Path folder) throws IOException {
        List<Page<String>> pages = new ArrayList<>();
        for (Path list : lists(folder)) {
            ExactJson.members(list).forEach((address, page) -> {
                String file = page.at("file").text();
                String day = page.at("date").text();
                // Of some pages nobody could tell the day.
                if (DAY.matcher(day).matches()) {
                    pages.add(new Page<>(file, folder.resolve("html").resolve(file), address, day));
                }
            });
        }
        return pages;
    }

    /** In the order of their names, as the first list that names a page is believed. */
    private static TreeSet<Path> lists(Path folder) throws IOException {
        TreeSet<Path> lists = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            files.forEach(lists::add);
        }
        return lists;
    }

    @Override
    public List<Figure> figures(List<Answer<String>> answers) {
        Overlap days = answers.stream()
                .map(answer -> day(answer.truth(), answer.found().published()))
                .reduce(Overlap.NONE, Overlap::plus);
        return List.of(new Figure("F1", days.f1()));
    }

    /** A wrong day is one error, not two: it is extra, and the right one is not counted as missing as well. */
    static Overlap day(String truth, @Nullable Found<Published> found) {
        if (found == null) {
            return new Overlap(0, 0, 1);
        }
        String day = Objects.toString(found.value().date().day(), "");
        return day.equals(truth) ? new Overlap(1, 0, 0) : new Overlap(0, 1, 0);
    }
}
