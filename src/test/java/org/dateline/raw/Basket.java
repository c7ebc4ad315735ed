package org.dateline.raw;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/** Takes whatever is found, and shows it in the order in which a report would. */
final class Basket implements RawPageTaker {

    /** One for all tests, since each has a thread of its own. */
    static final HttpClient CLIENT = WebAccess.newClient();

    private final List<RawPage> pages = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();

    static Basket of(Path... files) {
        return of("", Stream.of(files).map(Path::toString).toArray(String[]::new));
    }

    static Basket of(String standardInput, String... locations) {
        return of(standardInput.getBytes(StandardCharsets.UTF_8), RawRequest.Following.NONE, offline(), locations);
    }

    static Basket of(byte[] standardInput, RawRequest.Following following, WebAccess web, String... locations) {
        Basket basket = new Basket();
        basket.fill(standardInput, following, web, locations);
        return basket;
    }

    private void fill(byte[] standardInput, RawRequest.Following following, WebAccess web, String... locations) {
        List<RawInput> inputs = Arrays.stream(locations).map(RawInput::of).toList();
        RawPages.read(new RawRequest(inputs, new ByteArrayInputStream(standardInput), following, 2, web), this);
    }

    /** Access to a web that nobody asks. */
    static WebAccess offline() {
        return new WebAccess(
                CLIENT,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                length -> {},
                new Memory(),
                WebLimits.USUAL,
                "1.2",
                new WebAddress("https://digest.example/about"));
    }

    @Override
    public synchronized boolean take(RawPage page) {
        pages.add(page);
        return true;
    }

    @Override
    public synchronized void unchanged(Origin origin, WebAddress address) {
        unchanged.add(origin + ": " + address);
    }

    @Override
    public synchronized void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    synchronized List<RawPage> pages() {
        return pages.stream().sorted(Comparator.comparing(RawPage::origin)).toList();
    }

    synchronized RawPage page() {
        if (pages.size() != 1 || !refusals.isEmpty()) {
            throw new AssertionError("not one page but " + pages.size() + ", and " + refusals);
        }
        return pages.get(0);
    }

    /** A line for each page: its origin, its kind, and its address where it has one. */
    synchronized String found() {
        StringBuilder found = new StringBuilder();
        for (RawPage page : pages()) {
            found.append(page.origin()).append(": ").append(page.kind());
            if (page.address() != null) {
                found.append(' ').append(page.address());
            }
            found.append('\n');
        }
        return found.toString();
    }

    synchronized String refused() {
        StringBuilder refused = new StringBuilder();
        refusals.stream()
                .sorted(Comparator.comparing(Refusal::origin))
                .forEach(refusal -> refused.append(refusal).append('\n'));
        return refused.toString();
    }

    synchronized List<String> unchanged() {
        return unchanged.stream().sorted().toList();
    }

    static String text(@Nullable RawPage page) {
        return page == null ? "" : new String(page.bytes(), StandardCharsets.UTF_8);
    }

    /** Validators that end with the test. */
    static final class Memory implements Validators {

        private final Map<WebAddress, Validator> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<Validator> of(WebAddress address) {
            return Optional.ofNullable(kept.get(address));
        }

        @Override
        public void keep(WebAddress address, Validator validator) {
            kept.put(address, validator);
        }
    }
}
