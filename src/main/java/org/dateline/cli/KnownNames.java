package org.dateline.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dateline.article.LanguageTag;
import org.dateline.article.Slug;
import org.dateline.article.Source;
import org.dateline.article.Tag;
import org.dateline.article.WebAddress;
import org.dateline.config.ProfileReader;
import org.dateline.config.SiteConfig;
import org.dateline.config.SourceProfile;
import org.dateline.config.Vocabulary;
import org.dateline.extract.ProfileSelectors;
import org.dateline.problem.Problems;
import org.dateline.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Looks up in the digest's lists what a command line names; what they lack is a wrong usage, with what is near. */
final class KnownNames {

    private final Path root;
    private final SiteConfig config;
    private final Vocabulary vocabulary;
    private final DigestCommand command;

    KnownNames(Path root, SiteConfig config, Vocabulary vocabulary, DigestCommand command) {
        this.root = root;
        this.config = config;
        this.vocabulary = vocabulary;
        this.command = command;
    }

    List<String> topics(List<String> given) {
        return known("topic", given, vocabulary.topicIds());
    }

    List<String> places(List<String> given) {
        return known("place", given, vocabulary.placeIds());
    }

    List<String> storylines(List<String> given) {
        return known("storyline", given, vocabulary.storylineIds());
    }

    private List<String> known(String kind, List<String> given, Collection<String> ids) {
        List<String> distinct = given.stream().map(String::strip).distinct().toList();
        for (String id : distinct) {
            if (!ids.contains(id)) {
                throw command.usage(
                        "unknown " + kind + " '" + id + "'",
                        Suggestion.among(id, ids, "add it to content/" + kind + "s.yaml first"));
            }
        }
        return distinct;
    }

    /** As the vocabulary spells them; one that it lacks is welcome. */
    List<String> tags(List<String> given) {
        return given.stream()
                .map(tag -> vocabulary
                        .tag(tag.strip())
                        .map(Tag::name)
                        .orElseThrow(() -> command.usage("the tag '" + tag + "' has no letter", "write it in words")))
                .distinct()
                .toList();
    }

    WebAddress address(String given) {
        return WebAddress.parse(given)
                .orElseThrow(() -> command.usage(
                        "--url '" + given + "' is not a web address",
                        "copy it whole from the browser, with http:// or https://"));
    }

    /** Empty, as null, where it is the digest's own. */
    @Nullable
    String language(String given) {
        String tag = LanguageTag.parse(given)
                .orElseThrow(() -> command.usage(
                        "--language '" + given + "' is not a language tag",
                        "write a BCP 47 tag such as en, uk or pt-BR"));
        return tag.equals(config.language()) ? null : tag;
    }

    /** The one that is named, else the one that has the address, else one that is called as the address's host. */
    @Nullable
    Source source(@Nullable String given, @Nullable WebAddress address) {
        if (given != null) {
            return named(given.strip());
        }
        return address == null
                ? null
                : profiled(address)
                        .or(() -> vocabulary.sourceAt(address))
                        .or(() -> address.host().flatMap(vocabulary::sourceNamed))
                        .orElse(null);
    }

    private Source named(String given) {
        Source registered = vocabulary.source(given);
        if (registered != null) {
            return registered;
        }
        Optional<String> near = Suggestion.nearest(given, vocabulary.sourceIds());
        // who writes an id means an id, and who writes a name may name any outlet
        if (Slug.isSlug(given) && near.isPresent()) {
            throw command.usage("unknown source '" + given + "'", "did you mean '" + near.get() + "'?");
        }
        return vocabulary
                .sourceNamed(given)
                .orElseThrow(() -> command.usage(
                        "the source '" + given + "' has no letter in its name", "write the outlet's name"));
    }

    private Optional<Source> profiled(WebAddress address) {
        Optional<String> host = address.host();
        // what is wrong with a profile is for 'build' to tell
        return ProfileReader.readAll(root, vocabulary, ProfileSelectors::fault, new Problems()).stream()
                .filter(profile -> host.filter(profile.hosts()::contains).isPresent())
                .map(SourceProfile::source)
                .flatMap(id -> Optional.ofNullable(vocabulary.source(id)).stream())
                .findFirst();
    }
}
