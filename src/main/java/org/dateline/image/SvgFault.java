package org.dateline.image;

/** Why a drawing is refused. */
final class SvgFault {

    private static final String FIX = "export it as PNG or WebP";

    private SvgFault() {}

    /** For what is no drawing but begins as markup does. */
    static UnfitImageException page(String text) {
        String beginning = text.substring(0, Math.min(text.length(), 12));
        return new UnfitImageException(
                "is a page or a document, not a picture (it begins with '" + ImageCleaner.printable(beginning) + "')",
                "save the picture itself, as JPEG, PNG, GIF, WebP, AVIF or SVG");
    }

    /** @param part what would have to go, though it is seen */
    static UnfitImageException changed(String part) {
        return changed(part, FIX);
    }

    static UnfitImageException changed(String part, String fix) {
        return new UnfitImageException(
                "is a drawing that would look different once it is cleaned: it has " + part, fix);
    }

    /** @param how as the end of the sentence "it asks too much of a browser: …" */
    static UnfitImageException tooMuch(String how) {
        return new UnfitImageException(
                "is a drawing that asks too much of a browser: " + how, "simplify it, or " + FIX);
    }
}
