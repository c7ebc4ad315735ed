package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of the documentation's pages, taken apart so that a test can compare it with the program. */
record Guide(String text) {

    static final Path REPOSITORY = Path.of("").toAbsolutePath();

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern SECTION = Pattern.compile("(?m)^#{2,3} (.*)$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static Guide of(String file) {
        try {
            return new Guide(Files.readString(REPOSITORY.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contents of the fenced blocks of this language, in their order. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The rows of the tables below each heading that has some, by the heading without its backticks. */
    Map<String, List<List<String>>> tables() {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(text);
        while (section.find()) {
            int start = section.end();
            Matcher next = SECTION.matcher(text);
            String below = next.find(start) ? text.substring(start, next.start()) : text.substring(start);
            List<List<String>> rows = rows(below);
            if (!rows.isEmpty()) {
                tables.put(section.group(1).replace("`", ""), rows);
            }
        }
        return tables;
    }

    /** The rows of every table, without their heads. */
    List<List<String>> rows() {
        return rows(text);
    }

    private static List<List<String>> rows(String part) {
        List<List<String>> rows = new ArrayList<>();
        boolean inBody = false;
        for (String line : part.lines().toList()) {
            if (inBody && line.startsWith("| ")) {
                rows.add(cells(line));
            } else {
                inBody = line.startsWith("| ---");
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        String inner = line.substring(2, line.length() - 2);
        return Arrays.stream(inner.split(" \\| ")).map(String::strip).toList();
    }

    /** What stands between the first backticks of a cell. */
    static String code(String cell) {
        Matcher code = CODE.matcher(cell);
        if (!code.find()) {
            throw new AssertionError("no code in the cell: " + cell);
        }
        return code.group(1);
    }

    /** A copy of the content and the templates of this repository, that a test may change. */
    static Path copyOfTheDemoDigest(Path to) throws IOException {
        for (String folder : List.of("content", "templates")) {
            try (Stream<Path> files = Files.walk(REPOSITORY.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = to.resolve(REPOSITORY.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }
}
