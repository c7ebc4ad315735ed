package org.dateline.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.cache.Glance;
import org.dateline.cache.Print;

/**
 * What the last build saw and did, so that one that would see the same is done at once.
 *
 * @param seen what it read, and how: all that decides what is built, but for the moment
 * @param site the site as it left it
 * @param from the moment for which it was built
 * @param hasWarnings whether it had something to say, which the next build says too
 * @param until when what is public changes next; a moment from then on asks for another build
 */
record LastBuild(
        Print seen,
        Glance site,
        Instant from,
        Instant until,
        int editions,
        int articles,
        boolean hasWarnings,
        Map<Disposition, Long> counts) {

    private static final String NAME = "last-build";

    /** Changes with what stands in the file. */
    private static final String FORM = "dateline last build 3";

    LastBuild {
        counts = Map.copyOf(counts);
    }

    boolean isFor(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** What the last build left in the cache; empty where there is nothing, or nothing that can be understood. */
    static Optional<LastBuild> read(Path cache) {
        try {
            List<String> lines = Files.readAllLines(cache.resolve(NAME), StandardCharsets.UTF_8);
            int last = lines.size() - 1;
            boolean isWhole =
                    last > 0 && lines.get(0).equals(FORM) && lines.get(last).equals(sum(lines.subList(0, last)));
            return isWhole ? Optional.of(parse(lines)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LastBuild parse(List<String> lines) {
        Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
        for (String line : lines.subList(10, lines.size() - 1)) {
            int space = line.indexOf(' ');
            counts.put(Disposition.valueOf(line.substring(0, space)), Long.parseLong(line.substring(space + 1)));
        }
        return new LastBuild(
                print(lines.get(1)),
                new Glance(print(lines.get(2)), Long.parseLong(lines.get(3)), Long.parseLong(lines.get(4))),
                Instant.parse(lines.get(5)),
                Instant.parse(lines.get(6)),
                Integer.parseInt(lines.get(7)),
                Integer.parseInt(lines.get(8)),
                Boolean.parseBoolean(lines.get(9)),
                counts);
    }

    private static Print print(String written) {
        return Print.parse(written).orElseThrow(IllegalArgumentException::new);
    }

    private static String sum(List<String> lines) {
        return Print.of(String.join("\n", lines)).toString();
    }

    void write(Path cache) {
        List<String> lines = new ArrayList<>(List.of(
                FORM,
                seen.toString(),
                site.print().toString(),
                Long.toString(site.files()),
                Long.toString(site.newest()),
                from.toString(),
                until.toString(),
                Integer.toString(editions),
                Integer.toString(articles),
                Boolean.toString(hasWarnings)));
        counts.forEach((disposition, count) -> lines.add(disposition.name() + " " + count));
        lines.add(sum(lines));
        Path staged = cache.resolve(NAME + ".new");
        try {
            Files.write(staged, lines, StandardCharsets.UTF_8);
            Files.move(staged, cache.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + cache, e);
        }
    }

    /** The next build finds nothing. */
    static void forget(Path cache) {
        try {
            Files.deleteIfExists(cache.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + cache, e);
        }
    }
}
