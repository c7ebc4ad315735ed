package org.dateline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.archive.Archive;
import org.dateline.archive.CorrectedArticle;
import org.dateline.article.ImageSize;
import org.dateline.config.ReservedNames;
import org.dateline.config.SiteConfig;
import org.dateline.message.Messages;

/**
 * What every page is planned from.
 *
 * @param themeAssets where each of the theme's assets is published, by its name
 * @param images the size of each image, by its path relative to the content folder
 * @param correctionsByDay the corrections made on a day
 * @param maps the maps of all places
 * @param changes when what pages show changed last
 */
record PlanContext(
        SiteConfig config,
        Archive archive,
        Messages messages,
        Addresses addresses,
        Map<String, SitePath> themeAssets,
        Map<String, ImageSize> images,
        Map<LocalDate, List<CorrectedArticle>> correctionsByDay,
        PlaceMaps maps,
        Changes changes) {

    static PlanContext of(
            SiteConfig config,
            Archive archive,
            Messages messages,
            Map<String, SitePath> themeAssets,
            Map<String, ImageSize> images) {
        Map<LocalDate, List<CorrectedArticle>> correctionsByDay = archive.corrections().stream()
                .collect(Collectors.groupingBy(
                        corrected -> corrected.correction().date()));
        return new PlanContext(
                config,
                archive,
                messages,
                new Addresses(ReservedNames.of(config)),
                themeAssets,
                images,
                correctionsByDay,
                PlaceMaps.of(archive.places()),
                new Changes(archive, config.timeZone(), correctionsByDay));
    }
}
