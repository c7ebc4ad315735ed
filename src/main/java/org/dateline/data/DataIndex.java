package org.dateline.data;

import java.io.IOException;
import java.util.List;

/**
 * Where all of the data is: the way in for a program.
 *
 * @param months newest first, a line each, of which a new day changes one
 * @param topics in the curated order
 * @param storylines likewise
 */
public record DataIndex(DigestData digest, List<Month> months, List<Subject> topics, List<Subject> storylines) {

    public DataIndex {
        months = List.copyOf(months);
        topics = List.copyOf(topics);
        storylines = List.copyOf(storylines);
    }

    /**
     * The files of a month.
     *
     * @param editions how many it has; where it has none, since all of it was withdrawn, only the articles have a file
     * @param articles how many it has, without the withdrawn
     * @param data the address of the file of its editions, or empty
     * @param lines the address of the file of its articles
     * @param places the address of the file of its places, or empty
     */
    public record Month(
            String month, int editions, int articles, int withdrawn, String data, String lines, String places) {

        private void write(Json json) throws IOException {
            json.text("month", month);
            json.number("editions", editions);
            json.number("articles", articles);
            json.number("withdrawn", withdrawn);
            json.text("json", data);
            json.text("ndjson", lines);
            json.text("geojson", places);
        }
    }

    /** A topic or a storyline, and the address of its file. */
    public record Subject(Named name, String data) {

        private void write(Json json) throws IOException {
            name.write(json);
            json.text("json", data);
        }
    }

    public byte[] bytes() {
        return Json.lines(json -> {
            digest.write(json, Schema.INDEX);
            json.rows("months", months, (row, month) -> month.write(row));
            json.rows("topics", topics, (row, topic) -> topic.write(row));
            json.rows("storylines", storylines, (row, storyline) -> storyline.write(row));
        });
    }
}
