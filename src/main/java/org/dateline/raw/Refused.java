package org.dateline.raw;

/** Says that something is no page, on the way to the {@link Refusal} that names it. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String fix;

    Refused(String reason, String fix) {
        super(reason + "; " + fix);
        this.reason = reason;
        this.fix = fix;
    }

    Refusal at(Origin origin) {
        return new Refusal(origin, reason, fix);
    }

    String reason() {
        return reason;
    }
}
