package org.dateline.importing;

import java.util.List;

/**
 * What an import did.
 *
 * @param results what became of each page, in the order of the command line
 * @param learned what recurs on the pages of a source, by the profiles' names
 */
public record ImportReport(List<ImportResult> results, List<LearnedOfSource> learned) {

    public ImportReport {
        results = List.copyOf(results);
        learned = List.copyOf(learned);
    }

    /** Whether a page was refused. */
    public boolean hasRefusals() {
        return results.stream().anyMatch(result -> result.kind() == ImportResult.Kind.REFUSED);
    }
}
