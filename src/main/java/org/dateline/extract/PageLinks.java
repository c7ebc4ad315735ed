package org.dateline.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.article.WebAddress;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's links as absolute addresses, without what they carry to follow their readers. */
final class PageLinks {

    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_\\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|vero_(?:id|conv)|oly_\\w+_id|rb_clickid|s_cid|cmpid|cmp|ncid|ocid|icid|mkt_tok|wt_mc|wt\\.mc_id|xtor|at_(?:medium|campaign|custom\\d|link_\\w+|ptr_name|format|bbc_team)|ito|ns_\\w+|ref_src|ref_url|guccounter|guce_\\w+|sr_share|spm|_openstat|ga_\\w+|pk_\\w+|piwik_\\w+|mtm_\\w+|smid|smtyp|fb_\\w+|share_source|taid)",
            Pattern.CASE_INSENSITIVE);

    private final String base;

    private PageLinks(String base) {
        this.base = base;
    }

    static PageLinks of(Document page, String address) {
        Element element = page.selectFirst("base[href]");
        String href = element == null ? "" : element.attr("href").strip();
        return new PageLinks(href.isEmpty() ? address : StringUtil.resolve(address, href));
    }

    /** The address that a link or an image means, where it is one of the web. */
    Optional<WebAddress> resolved(String written) {
        String link = written.strip();
        if (link.isEmpty() || link.startsWith("#")) {
            return Optional.empty();
        }
        String absolute = StringUtil.resolve(base, link);
        String lower = absolute.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return Optional.empty();
        }
        return WebAddress.parse(withoutTracking(escaped(absolute)));
    }

    /** The address with each character that an address may not hold as its code. */
    private static String escaped(String address) {
        StringBuilder escaped = new StringBuilder(address.length());
        for (int at = 0; at < address.length(); at++) {
            char character = address.charAt(at);
            switch (character) {
                case ' ' -> escaped.append("%20");
                case '"' -> escaped.append("%22");
                case '<' -> escaped.append("%3C");
                case '>' -> escaped.append("%3E");
                case '\\' -> escaped.append("%5C");
                case '^' -> escaped.append("%5E");
                case '`' -> escaped.append("%60");
                case '{' -> escaped.append("%7B");
                case '|' -> escaped.append("%7C");
                case '}' -> escaped.append("%7D");
                case '[' -> escaped.append("%5B");
                case ']' -> escaped.append("%5D");
                case '%' -> escaped.append(isCode(address, at) ? "%" : "%25");
                default -> {
                    if (character > ' ' && character != 0x7F) {
                        escaped.append(character);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private static boolean isCode(String address, int at) {
        return at + 2 < address.length()
                && Character.digit(address.charAt(at + 1), 16) >= 0
                && Character.digit(address.charAt(at + 2), 16) >= 0;
    }

    private static String withoutTracking(String address) {
        int question = address.indexOf('?');
        if (question < 0) {
            return address;
        }
        int hash = address.indexOf('#', question);
        String query = address.substring(question + 1, hash < 0 ? address.length() : hash);
        String kept = Arrays.stream(query.split("&"))
                .filter(pair -> !TRACKING.matcher(pair.replaceFirst("=.*", "")).matches())
                .collect(Collectors.joining("&"));
        return address.substring(0, question)
                + (kept.isEmpty() ? "" : "?" + kept)
                + (hash < 0 ? "" : address.substring(hash));
    }

    /** The host of an address without {@code www.}, or nothing. */
    static String host(String address) {
        try {
            String host = new URI(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
