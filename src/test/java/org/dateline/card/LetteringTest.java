package org.dateline.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    @Test
    void everyFaceHasEverySignThatIsCovered() {
        Faces faces = Faces.load();
        List<String> missing = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Lettering::covers)
                .filter(sign -> !faces.headline().has(sign)
                        || !faces.text().has(sign)
                        || !faces.bold().has(sign))
                .mapToObj(Integer::toHexString)
                .toList();
        assertEquals(List.of(), missing);
    }

    /** Other faces draw other pictures: whoever changes these sums changes {@link Faces#VERSION} too. */
    @Test
    void facesAreThoseThatTheVersionNames() throws IOException, NoSuchAlgorithmException {
        assertEquals("Liberation 2.00.5", Faces.VERSION);
        assertEquals(
                List.of("e4414e9ebbdd4a8c", "4d92708b98c4f61e", "f277d81c40976a72"),
                List.of(sumOf(Faces.HEADLINE), sumOf(Faces.TEXT), sumOf(Faces.BOLD)));
    }

    private static String sumOf(String resource) throws IOException, NoSuchAlgorithmException {
        try (InputStream face = Objects.requireNonNull(LetteringTest.class.getResourceAsStream(resource))) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(face.readAllBytes());
            return HexFormat.of().formatHex(sum).substring(0, 16);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Під’їзд ґанок Єва їжак, 46 %",
                "Zażółć gęślą jaźń",
                "Straßenübergänge für Möwen",
                "Où l’œuvre commença, déjà là",
                "№ 7: 20 € – 30 ₴ … «так»",
            })
    void textOfEuropeIsWrittenAsItIs(String text) {
        assertEquals(text, Lettering.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Ferry \uD83D\uDEA2 sails'|Ferry sails",
                "'A\u00ADB\u200Bcd'|ABcd",
                "'вода\u0301 є'|вода є",
                "'e\u0301te\u0301'|été",
                "'non\u2011breaking'|non\u2010breaking",
                "'  many \t spaces\n'|many spaces",
                "'\uFF26erry \uFB01rst'|Ferry first",
            })
    void signsThatTheFacesLackAreReplacedOrLeftOut(String text, String written) {
        assertEquals(written, Lettering.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ميناء", "נמל", "Harbour ميناء", "港口", "หาดทราย", "\uD83D\uDEA2", " "})
    void textThatWouldLoseALetterIsNotWrittenAtAll(String text) {
        assertEquals("", Lettering.of(text));
        assertFalse(Card.canShow(text));
    }

    @Test
    void headlineInCyrillicCanBeShown() {
        assertTrue(Card.canShow("Порт знову відкрито"));
    }
}
