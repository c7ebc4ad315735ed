package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.Cli;

/** The sites that the tests look at, each built and served once a run, and only where a test asks for it. */
final class TestSites {

    /** Below which the fixture digest is published once more. */
    static final String UNDER = "/war/digest/";

    private TestSites() {}

    /** The fixture digest at the root of a host. */
    static LoopbackSite fixture() {
        return Fixture.SITE;
    }

    /** The same below {@value #UNDER}. */
    static LoopbackSite fixtureUnderPath() {
        return FixtureUnderPath.SITE;
    }

    /** The digest of this repository. */
    static LoopbackSite demo() {
        return Demo.SITE;
    }

    private static final class Fixture {
        static final LoopbackSite SITE =
                LoopbackSite.serve(build(FixtureDigest.write(fresh("fixture"), "https://example.org/")), "/");
    }

    private static final class FixtureUnderPath {
        static final LoopbackSite SITE = LoopbackSite.serve(
                build(FixtureDigest.write(fresh("fixture-under-path"), "https://example.org" + UNDER)), UNDER);
    }

    private static final class Demo {
        static final LoopbackSite SITE =
                LoopbackSite.serve(build(Repository.FOLDER, fresh("demo").resolve("site")), "/");
    }

    /** Builds the digest in that folder into its own {@code site}. */
    static Path build(Path root) {
        return build(root, root.resolve("site"));
    }

    private static Path build(Path root, Path site) {
        Cli.Result built = Cli.run("build", "--root", root.toString(), "--output", site.toString(), "--quiet");
        assertEquals("", built.err());
        assertEquals(0, built.code());
        return site;
    }

    /** An empty folder of that name below {@code target/browser}, kept after the run so that it can be looked at. */
    static Path fresh(String name) {
        Path folder = Repository.TARGET.resolve("browser").resolve(name);
        try {
            if (Files.exists(folder)) {
                List<Path> leftovers;
                try (Stream<Path> walk = Files.walk(folder)) {
                    leftovers = walk.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path leftover : leftovers) {
                    Files.delete(leftover);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
