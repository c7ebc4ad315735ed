package org.dateline.article;

import java.util.regex.Pattern;

/**
 * One of the digest's curated topics; {@code rank} is its place in their order, from 0.
 *
 * @param iptc its code among the media topics of the IPTC, eight digits, or empty
 */
public record Topic(Slug id, String title, String description, int rank, String iptc) {

    /** Before a code, the address of a media topic of the IPTC. */
    public static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

    private static final Pattern CODE = Pattern.compile("[0-9]{8}");

    public Topic {
        if (!iptc.isEmpty() && !isCode(iptc)) {
            throw new IllegalArgumentException("not the code of a media topic: " + iptc);
        }
    }

    /** Whether this is written as the code of a media topic is: eight digits. */
    public static boolean isCode(String iptc) {
        return CODE.matcher(iptc).matches();
    }
}
