package org.dateline.hosting;

/** The site's content security policy: nothing from elsewhere, nothing inline. */
public final class ContentPolicy {

    /** As a page says it itself, for hosts that send no headers. */
    public static final String IN_PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

    // spec: CSP 3, 6.4.2: frame-ancestors works in a header only
    /** As a host says it. */
    public static final String IN_HEADER = IN_PAGE + "; frame-ancestors 'none'";

    private ContentPolicy() {}
}
