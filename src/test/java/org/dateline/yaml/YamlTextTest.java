package org.dateline.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Harbour reopens after storm | Harbour reopens after storm",
                "Порт знову працює | Порт знову працює",
                "7 ships wait | 7 ships wait",
                "Storm: harbour reopens | \"Storm: harbour reopens\"",
                "Pier #7 reopens | \"Pier #7 reopens\"",
                "\"We will rebuild\" | \"\\\"We will rebuild\\\"\"",
                "- and then | \"- and then\"",
                "@harbour | \"@harbour\"",
                "null | \"null\"",
                "True | \"True\"",
                "C:\\harbour | \"C:\\\\harbour\""
            })
    void aTextIsQuotedOnlyWhereItMustBe(String text, String yaml) {
        assertEquals(yaml, YamlText.scalar(text));
    }

    @Test
    void aListStandsOnOneLine() {
        assertEquals("[ports, \"a, b\", \"[c]\"]", YamlText.list(List.of("ports", "a, b", "[c]")));
    }

    @Test
    void anyTextReadsBackTheSame() {
        Random random = new Random(18);
        String nasty =
                " \t\n\r\"'\\#:-?[]{},&*!|>%@`~=\u0000\u0007\u007F\u0085\u00A0\u200B\u2028\u2029\u202E\uFEFF\uFFFE"
                        + "aZ09éßЖ漢\uD83D\uDE80\uD800";
        for (int run = 0; run < 5000; run++) {
            String text = random.ints(random.nextInt(12), 0, nasty.length())
                    .mapToObj(at -> nasty.substring(at, at + 1))
                    .reduce("", String::concat);
            assertEquals(text, readBack("key: " + YamlText.scalar(text)), () -> shown(text));
            assertEquals(text, readBack("key: " + YamlText.list(List.of("x", text, "y"))), () -> shown(text));
        }
    }

    /** The value of the one key, or the second item of its list. */
    private static String readBack(String yaml) {
        try {
            Optional<YamlNode> root = YamlTree.parse(yaml + "\n", "file", 0);
            YamlNode value = assertInstanceOf(YamlNode.Mapping.class, root.orElseThrow())
                    .entries()
                    .get(0)
                    .value();
            YamlNode item =
                    value instanceof YamlNode.Sequence list ? list.items().get(1) : value;
            return assertInstanceOf(YamlNode.Scalar.class, item).value();
        } catch (YamlException e) {
            throw new AssertionError(yaml, e);
        }
    }

    private static String shown(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(at -> Integer.toHexString(text.charAt(at)))
                .toList()
                .toString();
    }
}
