package org.dateline.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An absolute {@code http} or {@code https} address, kept as it was written. */
public record WebAddress(String value) {

    public WebAddress {
        if (!isWebAddress(value)) {
            throw new IllegalArgumentException("not a web address: " + value);
        }
    }

    public static Optional<WebAddress> parse(String written) {
        return isWebAddress(written) ? Optional.of(new WebAddress(written)) : Optional.empty();
    }

    /** The host in small letters, without {@code www.} and without the dot that a fully qualified name may end with. */
    public Optional<String> host() {
        return Optional.ofNullable(URI.create(value).getHost())
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("^www\\.|\\.$", ""));
    }

    private static boolean isWebAddress(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return false;
        }
        try {
            String authority = new URI(written).getRawAuthority();
            return authority != null && !authority.isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
