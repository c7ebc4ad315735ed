package org.dateline.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/** A page that a browser saved in one file, with its images and frames as further parts of an e-mail. */
final class Mhtml {

    private Mhtml() {}

    /** The page itself. Its frames are further HTML parts, and hold advertisements far oftener than an article. */
    static Material page(Material saved) throws Refused {
        MailPart message = MailPart.parse(new String(saved.bytes(), ISO_8859_1).replace("\r\n", "\n"));
        MailPart page = page(message);
        byte[] bytes = page.decoded();
        if (bytes.length == 0) {
            throw ContentKind.empty();
        }
        return saved.part(
                bytes,
                page.type().charset(),
                address(message, page),
                WrittenDate.moment(message.header("date")).orElse(null));
    }

    // spec: RFC 2387, 3.2: the root is the part that 'start' names, else the first one
    private static MailPart page(MailPart message) throws Refused {
        List<MailPart> parts = message.parts();
        String start = message.type().parameters().getOrDefault("start", "");
        MailPart root = parts.stream()
                .filter(part -> !start.isEmpty() && part.header("content-id").equals(start))
                .findFirst()
                .orElseGet(() -> parts.isEmpty() ? message : parts.get(0));
        if (root.type().type().equals("multipart/alternative")) {
            root = root.parts().stream()
                    .filter(part -> part.type().isHtml())
                    .findFirst()
                    .orElse(root);
        }
        if (root == message || !root.type().isHtml()) {
            throw new Refused("is a saved page (MHTML) without a page in it", "save the page as HTML instead");
        }
        return root;
    }

    private static @Nullable WebAddress address(MailPart message, MailPart page) {
        return Address.parse(page.header("content-location"))
                .or(() -> Address.parse(message.header("snapshot-content-location")))
                .or(() -> Address.parse(message.header("content-location")))
                .map(Address::web)
                .orElse(null);
    }
}
