package org.dateline.page;

import java.util.List;

/**
 * The corrections of one month.
 *
 * @param corrections mistakes that were mended
 * @param changes statuses that changed
 */
public record CorrectionsMonthPage(
        Frame frame,
        String heading,
        Link whole,
        List<CorrectionNote> corrections,
        List<CorrectionNote> changes,
        Neighbours neighbours)
        implements Page {
    public CorrectionsMonthPage {
        changes = List.copyOf(changes);
        corrections = List.copyOf(corrections);
    }

    @Override
    public String template() {
        return "corrections-month.ftlh";
    }
}
