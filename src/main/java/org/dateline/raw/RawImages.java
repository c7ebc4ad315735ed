package org.dateline.raw;

import java.util.Optional;
import org.dateline.article.WebAddress;

/** Fetches the images that pages show, one after the other, under the rules by which pages are fetched. */
public final class RawImages {

    private final Web web;

    public RawImages(WebAccess access) {
        this.web = new Web(access.with(Validators.none()), Wanted.IMAGE);
    }

    /**
     * What was fetched.
     *
     * @param bytes whatever the site sent; none where there is a reason
     * @param reason why there are none, as the rest of a sentence that begins with the address, or empty
     */
    public record Fetched(byte[] bytes, String reason) {}

    /**
     * Fetches an image.
     *
     * @param origin where its page comes from: only a page that the curator himself called for at that very host may
     *     lead into the network around this machine
     */
    public Fetched fetch(WebAddress image, Origin origin) {
        Optional<Address> address = Address.parse(image.value());
        if (address.isEmpty()) {
            return new Fetched(new byte[0], "is an address that cannot be asked for");
        }
        boolean maybeInside = Address.parse(origin.name())
                .filter(page -> page.host().equals(address.get().host()))
                .isPresent();
        try {
            Reply reply = web.fetch(address.get(), maybeInside).reply();
            return reply == null ? new Fetched(new byte[0], "was not sent") : new Fetched(reply.bytes(), "");
        } catch (Refused e) {
            return new Fetched(new byte[0], e.at(origin).reason());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched(new byte[0], "was not fetched, since the run was stopped");
        }
    }
}
