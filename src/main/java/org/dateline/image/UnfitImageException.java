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
