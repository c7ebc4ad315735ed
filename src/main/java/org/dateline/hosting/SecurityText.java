package org.dateline.hosting;

import java.time.Instant;
import java.util.List;

/**
 * The file {@code security.txt} (RFC 9116): whom to tell of a weakness of the site.
 *
 * @param contact the preferred address first
 * @param expires the moment from which it is not to be relied upon
 * @param encryption where the key for encrypted reports is, or empty
 * @param policy where it says how reports are dealt with, or empty
 * @param languages that reports may be written in
 * @param canonical where the file itself is
 */
public record SecurityText(
        List<String> contact,
        Instant expires,
        String encryption,
        String policy,
        List<String> languages,
        String canonical) {

    public SecurityText {
        contact = List.copyOf(contact);
        languages = List.copyOf(languages);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        contact.forEach(address -> add(text, "Contact", address));
        add(text, "Expires", expires.toString());
        add(text, "Encryption", encryption);
        add(text, "Preferred-Languages", String.join(", ", languages));
        add(text, "Canonical", canonical);
        add(text, "Policy", policy);
        return text.toString();
    }

    private static void add(StringBuilder text, String field, String value) {
        if (!value.isEmpty()) {
            text.append(field).append(": ").append(value).append('\n');
        }
    }
}
