package org.dateline.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import org.dateline.raw.RawRequest;
import org.jspecify.annotations.Nullable;

/**
 * What to import into which digest.
 *
 * @param raw where the raw pages are
 * @param date the day for pages that do not say when they were published, or null
 * @param images whether the images of the pages are fetched too
 * @param dryRun whether nothing is written
 * @param importer the program's name and version, for the drafts' provenance
 * @param progress is told of every page that is read
 */
public record ImportRequest(
        Path root,
        RawRequest raw,
        @Nullable LocalDate date,
        boolean images,
        boolean dryRun,
        String importer,
        ImportProgress progress) {}
