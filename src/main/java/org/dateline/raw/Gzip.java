package org.dateline.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What gzip has made smaller. */
final class Gzip {

    private Gzip() {}

    /** Whether a web archive begins so. */
    static boolean isWarc(byte[] beginning) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(beginning))) {
            return new String(in.readNBytes(5), ISO_8859_1).equals("WARC/");
        } catch (IOException e) {
            return false;
        }
    }

    /** The original; refused where it is larger than a page may be, however small it was made. */
    static byte[] unpacked(byte[] packed) throws IOException, Refused {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] unpacked = in.readNBytes(Reading.LARGEST + 1);
            if (unpacked.length > Reading.LARGEST) {
                throw Reading.tooLarge();
            }
            return unpacked;
        }
    }
}
