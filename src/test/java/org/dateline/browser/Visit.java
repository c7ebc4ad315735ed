package org.dateline.browser;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A page to look at: of which kind, and on which site. */
record Visit(PageKind kind, String siteName, String path, Supplier<LoopbackSite> of) {

    /** One page of every kind, in the fixture digest. */
    static Stream<Visit> everyKind() {
        return Arrays.stream(PageKind.values())
                .filter(PageKind::isThere)
                .map(kind -> new Visit(kind, "fixture", kind.fixture(), TestSites::fixture));
    }

    /** The same below a path. */
    static Stream<Visit> everyKindUnderPath() {
        return everyKind()
                .map(visit ->
                        new Visit(visit.kind(), "fixture under a path", visit.path(), TestSites::fixtureUnderPath));
    }

    /** The kinds that readers see most, in the demo digest. */
    static Stream<Visit> demoPages() {
        return Arrays.stream(PageKind.values())
                .filter(PageKind::isThere)
                .flatMap(kind ->
                        Stream.ofNullable(kind.demo()).map(path -> new Visit(kind, "demo", path, TestSites::demo)));
    }

    /** The same kinds, in the fixture digest. */
    static Stream<Visit> keyPages() {
        return everyKind().filter(visit -> visit.kind().demo() != null);
    }

    /** Every kind in the fixture digest, and the key pages of the demo digest. */
    static Stream<Visit> everyKindAndDemoPages() {
        return Stream.concat(everyKind(), demoPages());
    }

    LoopbackSite site() {
        return of.get();
    }

    URI address() {
        return site().address(path);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of the " + siteName;
    }
}
