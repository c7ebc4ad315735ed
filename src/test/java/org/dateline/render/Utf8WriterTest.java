package org.dateline.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8WriterTest {

    /** Of each length in UTF-8, and both halves of a pair, which need not meet. */
    private static final char[] SIGNS = {
        'a', '\n', '\u007F', '\u0080', 'ї', '\u07FF', '\u0800', '—', '\uFFFD', '\uD83D', '\uDE80'
    };

    @Test
    void bytesAreThoseOfJava() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder all = new StringBuilder();
            Utf8Writer writer = new Utf8Writer(random.nextInt(20));
            for (int part = random.nextInt(5); part >= 0; part--) {
                StringBuilder text = new StringBuilder();
                random.ints(random.nextInt(6), 0, SIGNS.length).forEach(at -> text.append(SIGNS[at]));
                all.append(text);
                switch (random.nextInt(3)) {
                    case 0 -> writer.write(text.toString());
                    case 1 -> writer.write(text.toString().toCharArray());
                    default -> {
                        for (int c : text.chars().toArray()) {
                            writer.write(c);
                        }
                    }
                }
            }
            assertArrayEquals(all.toString().getBytes(StandardCharsets.UTF_8), writer.toBytes(), all.toString());
        }
    }
}
