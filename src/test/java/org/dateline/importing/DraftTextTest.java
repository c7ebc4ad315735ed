package org.dateline.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DraftTextTest {

    private static final String FIRST = """
            ---
            title: Harbour reopens
            date: 2027-05-12
            tags: [ports] # suggested
            sources:
              - name: Calder Post
                url: "https://calder-post.example/a"
                retrieved: 2027-05-12T10:00:00Z
            draft: true
            # The page's image: A crane.
            provenance:
              retrieved: 2027-05-12T10:00:00Z
              sha256: 1111
            ---

            The harbour is open.
            """;

    private static DraftText text(String file) {
        return DraftText.parse(file);
    }

    @Test
    void aFileIsTakenApart() {
        DraftText draft = text(FIRST);
        assertEquals("tags: [ports] # suggested\n", draft.part("tags").orElseThrow());
        assertEquals(
                "provenance:\n  retrieved: 2027-05-12T10:00:00Z\n  sha256: 1111\n",
                draft.part(DraftText.PROVENANCE).orElseThrow());
        assertEquals("draft: true\n", draft.part("draft").orElseThrow());
        assertEquals(
                "# The page's image: A crane.\n", draft.part(DraftText.NOTES).orElseThrow());
        assertEquals("\nThe harbour is open.\n", draft.part(DraftText.BODY).orElseThrow());
        assertTrue(draft.part("summary").isEmpty());
    }

    @Test
    void theBodyMayHoldFencesOfItsOwn() {
        assertEquals(
                "---\na: b\n---\n", text("---\ntitle: x\n---\n---\na: b\n---\n").body());
    }

    @Test
    void aFileWithoutFrontMatterIsAllBody() {
        for (String file : List.of("", "Words", "---\ntitle: x\n", "\n---\ntitle: x\n---\n", "----\na: b\n----\n")) {
            assertEquals(file, text(file).body());
        }
    }

    @Test
    void fencesMayHaveBlanksAndAByteOrderMark() {
        assertEquals("Words", text("\uFEFF--- \r\ntitle: x\r\n---\t\r\nWords").body());
    }

    @Test
    void anyTextTakenApartAndPutTogetherIsTheSame() {
        List<String> pieces = List.of(
                "---",
                "\n",
                "\r\n",
                "\r",
                " ",
                "a",
                "title:",
                ": x",
                "#",
                "- ",
                "\uFEFF",
                "tags: [a]",
                "\"",
                "…",
                "\t");
        Random random = new Random(3);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder file = new StringBuilder(random.nextBoolean() ? "---\n" : "");
            for (int i = random.nextInt(14); i > 0; i--) {
                file.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertEquals(file.toString(), text(file.toString()).file());
        }
    }

    @Test
    void whatNobodyTouchedFollowsThePage() {
        String renewed = FIRST.replace("is open", "is open again").replace("reopens", "reopens fully");
        DraftText.Merge merge = text(FIRST).merge(text(FIRST), text(renewed));
        assertEquals(renewed, merge.text().file());
        assertEquals(List.of("title", DraftText.BODY), merge.taken());
        assertEquals(List.of(), merge.kept());
    }

    @Test
    void whatTheCuratorEditedStays() {
        String current = FIRST.replace("title: Harbour reopens", "title: Port is open")
                .replace("[ports] # suggested", "[ports, storms]")
                .replace("draft: true\n", "");
        String renewed = FIRST.replace("reopens", "reopens fully")
                .replace("2027-05-12\n", "2027-05-12T09:00+02:00\n")
                .replace("1111", "2222");
        DraftText.Merge merge = text(current).merge(text(FIRST), text(renewed));
        assertEquals(
                current.replace("2027-05-12\n", "2027-05-12T09:00+02:00\n").replace("1111", "2222"),
                merge.text().file());
        assertEquals(List.of("date"), merge.taken());
        assertEquals(List.of("title"), merge.kept());
    }

    @Test
    void withoutTheFirstDraftEverythingCountsAsEdited() {
        DraftText.Merge merge = text(FIRST).merge(null, text(FIRST.replace("reopens", "reopens fully")));
        assertEquals(FIRST, merge.text().file());
        assertEquals(List.of(), merge.taken());
        assertEquals(List.of("title"), merge.kept());
    }

    @Test
    void aKeyThatThePageGainedStandsInItsPlace() {
        String renewed = FIRST.replace("tags:", "places: [calder]\ntags:");
        assertEquals(
                renewed, text(FIRST).merge(text(FIRST), text(renewed)).text().file());
    }

    @Test
    void aKeyThatThePageLostGoes() {
        String renewed = FIRST.replace("# The page's image: A crane.\n", "");
        DraftText.Merge merge = text(FIRST).merge(text(FIRST), text(renewed));
        assertEquals(renewed, merge.text().file());
        assertEquals(List.of(DraftText.NOTES), merge.taken());
    }

    @Test
    void linesThatAnEditorEndsAnotherWayAreNoEdit() {
        String current = FIRST.replace("\n", "\r\n");
        String renewed = FIRST.replace("is open", "is open again");
        assertEquals(
                renewed.replace("\n", "\r\n"),
                text(current).merge(text(FIRST), text(renewed)).text().file());
    }

    @Test
    void aFileThatLostItsFrontMatterIsLeft() {
        String renewed = FIRST.replace("tags:", "places: [calder]\ntags:").replace("is open", "is open again");
        DraftText.Merge merge = text("\nThe harbour is open.\n").merge(text(FIRST), text(renewed));
        assertEquals("\nThe harbour is open.\n", merge.text().file());
        assertEquals(List.of("places", DraftText.BODY), merge.kept());
    }

    @Test
    void whenAndFromWhichBytesSaysNothingNew() {
        String again = FIRST.replace("T10:00:00Z", "T11:00:00Z").replace("1111", "2222");
        assertTrue(text(FIRST).saysTheSame(text(again)));
        assertFalse(text(FIRST).saysTheSame(text(FIRST.replace("ports", "harbours"))));
        assertFalse(text(FIRST).saysTheSame(text(FIRST.replace("draft: true\n", ""))));
    }
}
