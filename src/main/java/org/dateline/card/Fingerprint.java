package org.dateline.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What tells a card's picture from every other: all that goes into it, as SHA-256.
 *
 * @param value 64 hexadecimal digits
 */
record Fingerprint(String value) {

    static Fingerprint of(Card card) {
        MessageDigest sum = DigestUtils.getSha256Digest();
        add(sum, CardPainter.LAYOUT);
        add(sum, Faces.VERSION);
        add(sum, card.name());
        add(sum, card.date());
        add(sum, card.day());
        add(sum, card.kicker());
        add(sum, card.headline());
        add(sum, card.summary());
        CardStatus status = card.status();
        add(sum, status == null ? "" : status.status().id());
        add(sum, status == null ? "" : status.words());
        add(sum, card.foot());
        return new Fingerprint(HexFormat.of().formatHex(sum.digest()));
    }

    /** Ends with a byte that UTF-8 has not, so that no two cards run together to the same bytes. */
    private static void add(MessageDigest sum, String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        sum.update((byte) 0xFF);
    }
}
