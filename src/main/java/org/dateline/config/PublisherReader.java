package org.dateline.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.article.WebAddress;
import org.dateline.yaml.Fields;
import org.dateline.yaml.Text;
import org.jspecify.annotations.Nullable;

/** Reads what {@code digest.yaml} says for those who take from the site, or find a weakness of it. */
final class PublisherReader {

    private PublisherReader() {}

    static SiteConfig.@Nullable Licence licence(Fields fields) {
        String name = fields.requiredLine("name", "CC BY 4.0");
        fields.require("url", "https://creativecommons.org/licenses/by/4.0/");
        WebAddress url = address(fields, "url");
        return !fields.close() || name == null || url == null ? null : new SiteConfig.Licence(name, url);
    }

    static SiteConfig.@Nullable Security security(Fields fields) {
        fields.require("contact", "[mailto:security@example.org]");
        List<String> contact = new ArrayList<>();
        for (Text written : fields.lines("contact")) {
            if (isContact(written.value())) {
                contact.add(written.value());
            } else {
                fields.error(
                        written.where(),
                        "the contact '" + written.value() + "' is not an address to write to",
                        "write it as mailto:security@example.org, https://… or tel:+1-201-555-0123");
            }
        }
        LocalDate expires = day(fields);
        WebAddress encryption = address(fields, "encryption");
        WebAddress policy = address(fields, "policy");
        return !fields.close() || contact.isEmpty() || expires == null
                ? null
                : new SiteConfig.Security(contact, expires, encryption, policy, fields.where("expires"));
    }

    // spec: RFC 9116, 2.5.3: a URI; one of the web must be https
    private static boolean isContact(String written) {
        try {
            URI uri = new URI(written);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "mailto" -> uri.getRawSchemeSpecificPart().matches("[^@?]+@[^@?]+(\\?.*)?");
                case "tel" -> uri.getRawSchemeSpecificPart().matches("\\+?[0-9().-]*[0-9][0-9().-]*");
                case "https" -> uri.getHost() != null;
                default -> false;
            };
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable LocalDate day(Fields fields) {
        String written = fields.requiredLine("expires", "2030-01-01");
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            fields.error(
                    "expires",
                    "expires '" + written + "' is not a calendar date",
                    "write the day as YYYY-MM-DD, e.g. expires: 2030-01-01");
            return null;
        }
    }

    private static @Nullable WebAddress address(Fields fields, String key) {
        String written = fields.line(key);
        if (written == null) {
            return null;
        }
        Optional<WebAddress> address = WebAddress.parse(written);
        if (address.isEmpty()) {
            fields.error(
                    key,
                    "'" + key + "' is '" + written + "', which is not a web address",
                    "write it in full, e.g. " + key + ": https://example.org/page");
        }
        return address.orElse(null);
    }
}
