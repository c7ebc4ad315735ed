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
 * @param stylesheet where the theme's style sheet is published
 * @param images the size of each image, by its path relative to the content folder
 * @param correctionsByDay the corrections made on a day
 */
record PlanContext(
        SiteConfig config,
        Archive archive,
        Messages messages,
        Addresses addresses,
        SitePath stylesheet,
        Map<String, ImageSize> images,
        Map<LocalDate, List<CorrectedArticle>> correctionsByDay) {

    static PlanContext of(
            SiteConfig config, Archive archive, Messages messages, SitePath stylesheet, Map<String, ImageSize> images) {
        return new PlanContext(
                config,
                archive,
                messages,
                new Addresses(ReservedNames.of(config)),
                stylesheet,
                images,
                archive.corrections().stream()
                        .collect(Collectors.groupingBy(
                                corrected -> corrected.correction().date())));
    }
}
