package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.config.SourceProfile;
import org.dateline.extract.LearnedLines.Proposal;
import org.junit.jupiter.api.Test;

class LearnedLinesTest {

    @Test
    void linesThatRecurOutsideTheArticleAreProposedWithTheirCounts() {
        List<Proposal> proposals = LearnedLines.among(List.of(page(1), page(2), page(3)), SourceProfile.NONE);
        assertEquals(
                List.of(
                        new Proposal(
                                "Read with a cup of tea. It helps, we think.",
                                3,
                                3,
                                3,
                                "^Read with a cup of tea\\. It helps, we think\\.$"),
                        new Proposal("Harbour walks and tide tables", 3, 3, 0, "^Harbour walks and tide tables$")),
                proposals);
    }

    @Test
    void theirPatternsMatchTheLinesAndChangeTheNextExtraction() {
        Proposal proposal = LearnedLines.among(List.of(page(1), page(2), page(3)), SourceProfile.NONE)
                .get(0);
        SourceProfile profile = Profiles.of("source: harbour-post\ndrop: ['" + proposal.pattern() + "']\n");
        Extraction before = TextExtractor.extract(page(1), SourceProfile.NONE);
        Extraction after = TextExtractor.extract(page(1), profile);
        assertTrue(before.text().contains(proposal.line()), "a line is never dropped unasked");
        assertTrue(!after.text().contains(proposal.line()));
        assertEquals(
                List.of(),
                LearnedLines.among(List.of(page(1), page(2), page(3)), profile).stream()
                        .filter(again -> again.line().equals(proposal.line()))
                        .toList());
    }

    @Test
    void twoPagesTeachNothingAndNeitherDoesOnePageThrice() {
        assertEquals(List.of(), LearnedLines.among(List.of(page(1), page(2)), SourceProfile.NONE));
        assertEquals(List.of(), LearnedLines.among(List.of(page(1), page(1), page(1)), SourceProfile.NONE));
    }

    @Test
    void aLineOnLessThanMostPagesIsNotProposed() {
        String odd = page(4).replace("Harbour walks and tide tables", "Winter sale of oilskins");
        List<Proposal> proposals = LearnedLines.among(List.of(page(1), page(2), page(3), odd), SourceProfile.NONE);
        assertTrue(proposals.stream().noneMatch(proposal -> proposal.line().startsWith("Winter")));
        assertTrue(proposals.stream().anyMatch(proposal -> proposal.pages() == 3 && proposal.of() == 4));
    }

    private static String page(int number) {
        return """
                Harbour walks and tide tables
                Search

                Boat %1$d leaves the harbour for the islands

                By Mira Testova
                May %1$d, 2024

                Boat number %1$d left the harbour this morning with a cargo of barley for the outer islands.

                Read with a cup of tea. It helps, we think.

                It is due back on day %1$d of next month, unless the fog comes down again over the strait.

                Subscribe
                """.formatted(number);
    }
}
