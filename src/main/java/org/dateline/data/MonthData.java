package org.dateline.data;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month: its editions with their leads and key developments. It names no other month, so that no other changes it.
 *
 * @param month as {@code 2025-03}
 * @param articles the address of the file of its articles
 * @param places the address of the file of its places
 */
public record MonthData(
        DigestData digest, String month, String url, String articles, String places, List<Edition> editions) {

    public MonthData {
        editions = List.copyOf(editions);
    }

    /**
     * What a month says of an edition.
     *
     * @param data the address of the edition's own file
     * @param articles how many it has
     */
    public record Edition(
            String date,
            String url,
            String data,
            @Nullable Long number,
            int articles,
            String lead,
            List<EditionData.Development> developments) {
        public Edition {
            developments = List.copyOf(developments);
        }

        private void write(Json json) throws IOException {
            json.text("date", date);
            json.text("url", url);
            json.text("data", data);
            if (number != null) {
                json.number("number", number);
            }
            json.number("articles", articles);
            json.text("lead", lead);
            json.objects("developments", developments, (each, development) -> development.write(each));
        }
    }

    public byte[] bytes() {
        return Json.lines(json -> {
            digest.write(json, Schema.MONTH);
            json.text("month", month);
            json.text("url", url);
            json.text("articles", articles);
            json.text("places", places);
            json.rows("editions", editions, (row, edition) -> edition.write(row));
        });
    }
}
