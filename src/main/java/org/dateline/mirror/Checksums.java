package org.dateline.mirror;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The SHA-256 sums of files of a site, as a file of the site: that of a month has what stands under it; the one at the root
 * has the rest, and the sums of the months' files, so that who vouches for it vouches for all.
 *
 * @param files sums by path
 * @param months sums of the months' files by path; empty but at the root
 */
public record Checksums(SortedMap<String, String> files, SortedMap<String, String> months) {

    /** Its name, at the root and in the folder of a month. */
    public static final String NAME = "checksums.json";

    /** The name of what vouches for the one at the root. */
    public static final String SIGNATURE = NAME + ".sig";

    private static final Pattern MONTH = Pattern.compile("(?:^|/)(\\d{4})/(\\d{2})/");
    private static final String FILES = "files";
    private static final String MONTHS = "months";

    public Checksums {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /** The files of sums of a site, by path; the order of what they hold is that of the paths. */
    public static SortedMap<String, byte[]> of(Map<String, String> sums) {
        SortedMap<String, String> timeless = new TreeMap<>();
        SortedMap<String, SortedMap<String, String>> byMonth = new TreeMap<>();
        sums.forEach((path, sum) -> {
            Matcher month = MONTH.matcher(path);
            if (month.find()) {
                byMonth.computeIfAbsent(month.group(1) + "/" + month.group(2) + "/" + NAME, each -> new TreeMap<>())
                        .put(path, sum);
            } else {
                timeless.put(path, sum);
            }
        });
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedMap<String, String> months = new TreeMap<>();
        byMonth.forEach((path, ofMonth) -> {
            byte[] bytes = new Checksums(ofMonth, new TreeMap<>()).bytes();
            files.put(path, bytes);
            months.put(path, DigestUtils.sha256Hex(bytes));
        });
        files.put(NAME, new Checksums(timeless, months).bytes());
        return files;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("algorithm", "sha256");
            write(json, FILES, files);
            if (!months.isEmpty()) {
                write(json, MONTHS, months);
            }
            json.writeRaw("\n");
            json.writeEndObject();
            json.writeRaw("\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write sums", e);
        }
        return out.toByteArray();
    }

    /** A line for each, so that what differs is seen by a person, and told by tools for texts. */
    private static void write(JsonGenerator json, String name, SortedMap<String, String> sums) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> each : sums.entrySet()) {
            json.writeRaw("\n");
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }

    /** Reads what {@link #bytes} wrote; what it cannot have written is an error. */
    static Checksums read(byte[] bytes) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        SortedMap<String, String> months = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is not an object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals(FILES)) {
                    readInto(json, files);
                } else if (name.equals(MONTHS)) {
                    readInto(json, months);
                } else {
                    json.skipChildren();
                }
            }
        }
        return new Checksums(files, months);
    }

    private static void readInto(JsonParser json, SortedMap<String, String> sums) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String path = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_STRING || path.isEmpty() || climbs(path)) {
                throw new IOException("'" + path + "' is not a file with its sum");
            }
            sums.put(path, json.getText());
        }
    }

    private static boolean climbs(String path) {
        return path.startsWith("/") || path.contains("\\") || ("/" + path + "/").contains("/../");
    }
}
