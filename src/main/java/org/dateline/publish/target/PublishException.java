package org.dateline.publish.target;

/** A publication that the target, or the way to it, refused. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fix;

    /**
     * @param what what was refused; never holds a secret
     * @param fix what to do about it
     */
    public PublishException(String what, String fix) {
        super(what);
        this.fix = fix;
    }

    public PublishException(String what, String fix, Throwable cause) {
        super(what, cause);
        this.fix = fix;
    }

    public String fix() {
        return fix;
    }
}
