package org.dateline.page;

import java.util.List;

/** The corrections of one month. */
public record CorrectionsMonthPage(
        Frame frame, String heading, Link whole, List<CorrectionNote> corrections, Neighbours neighbours)
        implements Page {
    public CorrectionsMonthPage {
        corrections = List.copyOf(corrections);
    }

    @Override
    public String template() {
        return "corrections-month.ftlh";
    }
}
