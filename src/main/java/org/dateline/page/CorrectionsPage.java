package org.dateline.page;

import java.util.List;

/** The latest corrections and their months. */
public record CorrectionsPage(Frame frame, List<CorrectionNote> latest, List<CountedLink> months) implements Page {
    public CorrectionsPage {
        latest = List.copyOf(latest);
        months = List.copyOf(months);
    }

    @Override
    public String template() {
        return "corrections.ftlh";
    }
}
