package org.dateline.raw;

/**
 * Something that was given to be read and is no page, or can't be had; the rest goes on.
 *
 * @param reason what is the matter, as the rest of a sentence that begins with the origin
 * @param fix what the curator can do about it
 */
public record Refusal(Origin origin, String reason, String fix) {

    public Refusal {
        reason = Printable.line(reason);
        fix = Printable.line(fix);
    }

    /** One line: {@code pages/photo.html: is an image; save the page that shows it}. */
    @Override
    public String toString() {
        return origin + ": " + reason + "; " + fix;
    }
}
