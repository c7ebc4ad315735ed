package org.dateline.publish.target;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why nothing could be said to a host at all, and what to do about it. */
public final class Unreached {

    /** What libraries say of their own parts. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile("[\\[\\]=]|SSH_");

    private Unreached() {}

    /**
     * @param what was to be reached, as a person knows it
     * @return null where the failure is about something else
     */
    public static @Nullable PublishException of(String what, Throwable failure) {
        if (has(failure, UnknownHostException.class) || has(failure, UnresolvedAddressException.class)) {
            return new PublishException(
                    what + " cannot be reached: no host of that name is known",
                    "see whether the name in content/digest.yaml is right and this machine is on the net; then publish"
                            + " again",
                    failure);
        }
        if (has(failure, ConnectException.class)
                || has(failure, NoRouteToHostException.class)
                || has(failure, SocketTimeoutException.class)) {
            return new PublishException(
                    what + " cannot be reached: nothing answers there",
                    "see whether the server runs and the address in content/digest.yaml is right; then publish again",
                    failure);
        }
        return null;
    }

    /**
     * The same of what is reached over TLS.
     *
     * @param trusting how to have an authority trusted that the machine does not know
     */
    public static @Nullable PublishException overTls(String what, String trusting, Throwable failure) {
        PublishException before = of(what, failure);
        if (before != null) {
            return before;
        }
        if (has(failure, CertPathBuilderException.class)
                || has(failure, CertPathValidatorException.class)
                || has(failure, CertificateException.class)) {
            return new PublishException(
                    what + " shows a certificate that is not trusted here",
                    "see whether the address in content/digest.yaml is right; where it is, and the certificate is of an"
                            + " authority of your own, " + trusting,
                    failure);
        }
        if (has(failure, SSLException.class)) {
            return new PublishException(
                    what + " cannot be reached over TLS",
                    "see whether the address in content/digest.yaml is right, with its port; then publish again",
                    failure);
        }
        return null;
    }

    /** A colon and what the machine says of its line, where a person can read that; else nothing. */
    public static String words(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() instanceof IOException cause) {
            first = cause;
        }
        String words = first.getMessage() == null ? "" : first.getMessage().strip();
        return words.isEmpty() || FOR_PROGRAMMERS.matcher(words).find() ? "" : ": " + words;
    }

    private static boolean has(Throwable failure, Class<? extends Exception> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
