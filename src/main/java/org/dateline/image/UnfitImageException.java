package org.dateline.image;

/** Says that a file can't be published as an image, and what its owner can do about it. */
public final class UnfitImageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String fix;

    UnfitImageException(String what, String fix) {
        super(what + "; " + fix);
        this.what = what;
        this.fix = fix;
    }

    /**
     * Says that a file is larger than {@link ImageCleaner#LARGEST_FILE}. Tenths of a megabyte are rounded up: a file
     * that is just too large must not read as one that is just small enough.
     */
    public static UnfitImageException tooLarge(long bytes) {
        long tenths = (bytes + 99_999) / 100_000;
        return new UnfitImageException(
                "is too large: " + tenths / 10 + "." + tenths % 10 + " MB", "scale it down: the most is 20 MB");
    }

    static UnfitImageException truncated() {
        return new UnfitImageException(
                "breaks off before its picture ends", "copy or download it again: a part of the file is missing");
    }

    /** @param how what is the matter, as the end of the sentence "the image is damaged: …" */
    static UnfitImageException damaged(String how) {
        return new UnfitImageException(
                "is damaged: " + how, "copy or download it again, or open it in an image program and save it anew");
    }

    /** What is wrong, as the rest of a sentence that begins with the file's name. */
    public String what() {
        return what;
    }

    /** What to do about it. */
    public String fix() {
        return fix;
    }
}
