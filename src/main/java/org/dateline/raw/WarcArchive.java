package org.dateline.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** The pages of a web archive, one after the other; what is no page in it (images, scripts, errors) is passed over. */
final class WarcArchive {

    private static final String AGAIN = "copy or download the archive again";

    private final Origin origin;
    private final Consumer<Material> pages;
    private final Consumer<Refusal> refusals;

    WarcArchive(Origin origin, Consumer<Material> pages, Consumer<Refusal> refusals) {
        this.origin = origin;
        this.pages = pages;
        this.refusals = refusals;
    }

    /** Reads to the end, or to where the archive is damaged: what was read until then is handed over all the same. */
    void read(InputStream in) throws Refused {
        int number = 0;
        int found = 0;
        try (WarcReader reader = new WarcReader(in)) {
            reader.setLenient(true);
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                number++;
                if (record.get() instanceof WarcResponse response && isOfTheWeb(response)) {
                    found += read(response, origin.record(number)) ? 1 : 0;
                }
            }
        } catch (IOException | RuntimeException e) {
            // RuntimeException: https://github.com/iipc/jwarc/issues/39; an archive holds strangers' bytes.
            throw new Refused(
                    number == 0
                            ? "is a damaged web archive"
                            : "is a web archive that is damaged after its record " + number,
                    AGAIN);
        }
        if (found == 0) {
            throw new Refused("is a web archive without a page", "look whether it is the right archive");
        }
    }

    private static boolean isOfTheWeb(WarcResponse response) {
        Optional<Address> address = Address.parse(target(response));
        return address.isPresent() && !address.get().pathAndQuery().equals("/robots.txt");
    }

    // spec: WARC 1.0, 5.11, by its grammar and against its own examples, puts the address between < and >
    private static String target(WarcResponse response) {
        String target = response.target();
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    /** Whether it is a page, taken or refused. */
    private boolean read(WarcResponse response, Origin place) {
        try {
            HttpResponse http = response.http();
            ContentType type =
                    ContentType.parse(http.headers().first("Content-Type").orElse(""));
            if (http.status() != 200 || !type.isHtml() && !type.isText()) {
                return false;
            }
            if (response.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
                throw new Refused("was cut off when it was archived", "import the page from elsewhere");
            }
            pages.accept(material(response, place, body(http), type.charset()));
        } catch (Refused e) {
            refusals.accept(e.at(place));
        } catch (IOException | RuntimeException e) {
            refusals.accept(new Refusal(place, "is a damaged record", AGAIN));
        }
        return true;
    }

    private static byte[] body(HttpResponse http) throws IOException, Refused {
        String encoding = http.headers().first("Content-Encoding").orElse("");
        if (encoding.equalsIgnoreCase("br") || encoding.equalsIgnoreCase("zstd")) {
            throw new Refused(
                    "is compressed in a way that Dateline does not know: " + encoding,
                    "archive the page again, or import it from elsewhere");
        }
        byte[] body = http.bodyDecoded().stream().readNBytes(Reading.LARGEST + 1);
        if (body.length > Reading.LARGEST) {
            throw Reading.tooLarge();
        }
        return body;
    }

    private static Material material(WarcResponse response, Origin place, byte[] body, String charset) {
        @Nullable
        WebAddress address = Address.parse(target(response)).map(Address::web).orElse(null);
        return new Material(place, body, address, charset, response.date(), null, false);
    }
}
