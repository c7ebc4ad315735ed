package org.dateline.page;

/**
 * How a page presents itself where a link to it is shared (Open Graph); what does not apply is empty.
 *
 * @param type {@code article} for a report, else {@code website}
 * @param title without the digest's name, which is told apart
 * @param locale the language and its country as {@code en_GB}
 * @param published the day or moment of a report
 * @param modified that of its last change
 * @param section a report's first topic
 */
public record Sharing(String type, String title, String locale, String published, String modified, String section) {}
