package org.dateline.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.hosting.Redirect;
import org.dateline.message.Messages;
import org.dateline.page.MovedPage;
import org.dateline.page.Page;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/** The earlier addresses of one language's articles, withdrawn ones among them: each leads to where the article is now. */
final class EarlierAddresses {

    private final PlanContext context;
    private final Addresses addresses;
    private final List<Earlier> all = new ArrayList<>();

    /** An earlier address, and the article that stood there. */
    private record Earlier(String alias, SitePath path, Article article) {}

    EarlierAddresses(PlanContext context) {
        this.context = context;
        this.addresses = context.addresses();
        context.archive().articles().stream()
                .filter(article -> !article.aliases().isEmpty())
                .sorted(Article.NEWEST_FIRST)
                .forEach(this::add);
    }

    private void add(Article article) {
        SitePath now = addresses.article(article.id());
        article.aliases().stream()
                .distinct()
                .map(alias -> new Earlier(alias, addresses.alias(alias), article))
                .filter(earlier -> !earlier.path().equals(now))
                .forEach(all::add);
    }

    /** A page for each, which no list names. */
    List<PlannedPage> pages() {
        return all.stream()
                .map(earlier ->
                        new PlannedPage(earlier.path(), earlier.article().file(), () -> page(earlier)).notIndexed())
                .toList();
    }

    private Page page(Earlier earlier) {
        Views views = new Views(context, earlier.path());
        Messages messages = context.messages();
        return new MovedPage(
                views.frame(messages.text("moved.title"), "", false),
                views.absolute(addresses.article(earlier.article().id())),
                views.article(earlier.article()));
    }

    /** The same for hosts that lead on themselves; those to the newest articles come first. */
    List<Redirect> redirects() {
        String base = context.config().basePath();
        return all.stream()
                .map(earlier -> new Redirect(
                        base + earlier.path().address(),
                        base + earlier.path().encodedAddress(),
                        base + addresses.article(earlier.article().id()).encodedAddress()))
                .toList();
    }

    /**
     * Reports those at which something else stands. Nothing may lie below a file either, such as {@code /feed.xml/}.
     *
     * @param others what else the site has, and the reason for it
     */
    static void tellTaken(List<EarlierAddresses> languages, Map<SitePath, String> others, Problems problems) {
        List<Earlier> all =
                languages.stream().flatMap(language -> language.all.stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        Map<String, String> taken = new HashMap<>();
        others.forEach((path, origin) -> taken.put(folded(path.file()), origin));
        Problems found = new Problems();
        for (Earlier earlier : all) {
            String origin = earlier.article().file();
            String other = taken.putIfAbsent(folded(earlier.path().file()), origin);
            if (other != null && !isTold(other, origin, problems)) {
                tell(earlier, other.equals(origin) ? "stands there twice" : "is also that of " + other, found);
            }
        }
        for (Earlier earlier : all) {
            foldersOf(folded(earlier.path().file()))
                    .filter(taken::containsKey)
                    .findFirst()
                    .ifPresent(file -> tell(earlier, "lies below the file '/" + file + "'", found));
        }
        problems.addAll(found);
    }

    private static void tell(Earlier earlier, String what, Problems problems) {
        problems.error(
                SourceSpan.of(earlier.article().file()),
                "the earlier address '" + earlier.alias() + "' " + what,
                "take it out of 'aliases', since an address can lead to one page only");
    }

    /** Where the feeds would take the two for one article, that was told. */
    private static boolean isTold(String other, String origin, Problems problems) {
        return problems.isToldAt(SourceSpan.of(other)) || problems.isToldAt(SourceSpan.of(origin));
    }

    private static Stream<String> foldersOf(String file) {
        List<String> folders = new ArrayList<>();
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            folders.add(file.substring(0, slash));
        }
        return folders.stream();
    }

    /** Paths that differ in case only are one path on many a disk. */
    private static String folded(String file) {
        return file.toLowerCase(Locale.ROOT);
    }
}
