package org.dateline.message;

/** A text that the theme's message file lacks. */
public final class MissingMessageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MissingMessageException(String language, String key) {
        super("the message '" + key + "' is missing in messages/" + language + ".properties");
    }
}
