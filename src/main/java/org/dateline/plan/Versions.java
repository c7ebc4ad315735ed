package org.dateline.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.archive.Archive;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.page.Alternate;
import org.dateline.page.Link;

/** The digest's language versions, and how a page finds itself in the others. */
final class Versions {

    private final List<Version> all = new ArrayList<>();

    Versions(List<LanguageVersion> versions) {
        versions.forEach(version -> all.add(new Version(version, versions.size() > 1)));
    }

    Addresses addresses(LanguageVersion version) {
        return all.stream().filter(each -> each.version == version).findFirst().orElseThrow().addresses;
    }

    /** The same page in the other languages, each under that language's own name; its home page where it has no such page. */
    List<Link> switches(Views from, SitePath path, Addresses own) {
        List<Link> links = new ArrayList<>();
        for (Version version : all) {
            if (version.addresses != own) {
                SitePath same = version.addresses.sameAs(path, own);
                SitePath there = version.has(same) ? same : version.addresses.home();
                links.add(new Link(
                        version.version.messages().text("language.own-name"),
                        from.href(there),
                        version.version.language()));
            }
        }
        return links;
    }

    /**
     * A page's translations and itself, for search engines; none for a page that is no text of somebody's, such as a
     * list, since two lists of different reports are no translations of each other.
     */
    List<Alternate> alternates(Views from, SitePath path, Addresses own) {
        List<Version> having = all.stream()
                .filter(version -> version.translated.contains(version.addresses.sameAs(path, own)))
                .toList();
        if (having.size() < 2) {
            return List.of();
        }
        List<Alternate> alternates = new ArrayList<>();
        for (Version version : having) {
            String address = from.absolute(version.addresses.sameAs(path, own));
            alternates.add(new Alternate(version.version.language(), address));
            if (version.version.isMain()) {
                alternates.add(new Alternate("x-default", address));
            }
        }
        return alternates;
    }

    /** The languages that have the same page, and how. */
    List<String> having(SitePath path, Addresses own) {
        if (all.size() == 1) {
            return List.of();
        }
        return all.stream()
                .map(version -> {
                    SitePath same = version.addresses.sameAs(path, own);
                    return version.translated.contains(same)
                            ? version.version.language() + "="
                            : version.has(same) ? version.version.language() : "";
                })
                .toList();
    }

    /** Where an article stands that a version lacks: in the first language that has it. */
    Optional<SitePath> elsewhere(ArticleId id) {
        return all.stream()
                .filter(version -> version.version.archive().article(id) != null)
                .map(version -> version.addresses.article(id))
                .findFirst();
    }

    /** One version, and which pages it has, where that is of interest to others. */
    private static final class Version {

        private final LanguageVersion version;
        private final Addresses addresses;
        private final Set<SitePath> translated = new HashSet<>();
        private final Set<SitePath> others = new HashSet<>();

        Version(LanguageVersion version, boolean amongOthers) {
            this.version = version;
            this.addresses = version.addresses();
            if (amongOthers) {
                fill(version.archive());
            }
        }

        boolean has(SitePath path) {
            return translated.contains(path) || others.contains(path);
        }

        private void fill(Archive archive) {
            translated.add(addresses.home());
            translated.add(addresses.about());
            archive.days().keySet().forEach(day -> translated.add(addresses.day(day)));
            for (Article article : archive.articles()) {
                // a notice that a report was taken back translates nothing
                Set<SitePath> pages = article.withdrawn() == null ? translated : others;
                pages.add(addresses.article(article.id()));
            }
            others.addAll(addresses.indexes());
            archive.days().keySet().forEach(day -> {
                others.add(addresses.month(YearMonth.from(day)));
                others.add(addresses.yearPage(day.getYear()));
            });
            archive.topics().stream().map(Shelf::subject).map(addresses::topic).forEach(others::add);
            archive.tags().stream().map(Shelf::subject).map(addresses::tag).forEach(others::add);
            archive.places().stream().map(Shelf::subject).map(addresses::place).forEach(others::add);
            archive.sources().stream()
                    .map(Shelf::subject)
                    .map(addresses::source)
                    .forEach(others::add);
            archive.storylines().stream()
                    .map(Shelf::subject)
                    .map(addresses::storyline)
                    .forEach(others::add);
            archive.statuses().stream()
                    .filter(shelf -> !shelf.articles().isEmpty())
                    .map(Shelf::subject)
                    .map(addresses::status)
                    .forEach(others::add);
        }
    }
}
