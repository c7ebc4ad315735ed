package org.dateline.serve;

/** Why a digest cannot be served here, and what to do about it. */
public final class NoPreviewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fix;

    NoPreviewException(String what, String fix) {
        super(what);
        this.fix = fix;
    }

    public String fix() {
        return fix;
    }
}
