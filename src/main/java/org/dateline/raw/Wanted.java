package org.dateline.raw;

/** What is looked for at an address. */
enum Wanted {
    PAGE(
            "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json,"
                    + " text/plain;q=0.9, application/xml;q=0.8, application/json;q=0.5",
            "is no page but of the kind ",
            "import the page that links to it"),
    IMAGE(
            "image/webp, image/jpeg, image/png, image/gif, image/svg+xml;q=0.5",
            "is no image but of the kind ",
            "look at the page in a browser, and save the image itself");

    private final String accept;
    private final String reason;
    private final String fix;

    Wanted(String accept, String reason, String fix) {
        this.accept = accept;
        this.reason = reason;
        this.fix = fix;
    }

    /** For the header {@code Accept}. */
    String accept() {
        return accept;
    }

    /** Whether what a server calls so may be it; many name no kind, or the kind of any bytes for an image. */
    boolean fits(ContentType type) {
        if (type.type().isEmpty()) {
            return true;
        }
        return this == IMAGE
                ? type.type().startsWith("image/") || type.type().equals("application/octet-stream")
                : type.isHtml() || type.isText() || type.isFeed();
    }

    Refused another(ContentType type) {
        return new Refused(reason + type.type(), fix);
    }
}
