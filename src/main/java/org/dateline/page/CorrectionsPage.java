package org.dateline.page;

import java.util.List;

/**
 * The latest corrections, and their months.
 *
 * @param latest mistakes that were mended
 * @param changes statuses that changed: news, not mistakes
 */
public record CorrectionsPage(
        Frame frame, List<CorrectionNote> latest, List<CorrectionNote> changes, List<CountedLink> months)
        implements Page {
    public CorrectionsPage {
        changes = List.copyOf(changes);
        latest = List.copyOf(latest);
        months = List.copyOf(months);
    }

    @Override
    public String template() {
        return "corrections.ftlh";
    }
}
