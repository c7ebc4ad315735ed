package org.dateline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.archive.Archive;
import org.dateline.archive.CorrectedArticle;
import org.dateline.article.ImageSize;
import org.dateline.config.SiteConfig;
import org.dateline.message.Messages;

/**
 * What every page of one language is planned from.
 *
 * @param versions the digest in all its languages
 * @param themeAssets where each of the theme's assets is published, by its name
 * @param images the size of each image, by its path relative to the content folder
 * @param correctionsByDay the corrections made on a day
 * @param inputs what pages and files are made from
 * @param maps the maps of all places
 * @param changes when what pages show changed last
 */
record PlanContext(
        SiteConfig config,
        Archive archive,
        Messages messages,
        Addresses addresses,
        Versions versions,
        Map<String, SitePath> themeAssets,
        Map<String, ImageSize> images,
        Map<LocalDate, List<CorrectedArticle>> correctionsByDay,
        PlaceMaps maps,
        Changes changes,
        Inputs inputs) {

    static PlanContext of(
            LanguageVersion version,
            Versions versions,
            Map<String, SitePath> themeAssets,
            Map<String, ImageSize> images) {
        Archive archive = version.archive();
        Map<LocalDate, List<CorrectedArticle>> correctionsByDay = archive.corrections().stream()
                .collect(Collectors.groupingBy(
                        corrected -> corrected.correction().date()));
        return new PlanContext(
                version.config(),
                archive,
                version.messages(),
                versions.addresses(version),
                versions,
                themeAssets,
                images,
                correctionsByDay,
                PlaceMaps.of(archive.places()),
                new Changes(archive, version.config().timeZone(), correctionsByDay),
                new Inputs(version, versions, images));
    }

    /** Whether this is the digest's main language, which has the pages that there is one of only. */
    boolean isMain() {
        return messages.language().equals(config.language());
    }
}
