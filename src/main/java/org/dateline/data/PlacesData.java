package org.dateline.data;

import java.io.IOException;
import java.util.List;

/**
 * The places of a day or a month as GeoJSON (RFC 7946): a point for each place, with its articles.
 *
 * @param period the day or the month
 * @param url of the page that shows the same articles
 */
public record PlacesData(DigestData digest, String period, String url, List<Point> points) {

    public PlacesData {
        points = List.copyOf(points);
    }

    /** A place and the articles at it, newest first. */
    public record Point(PlaceData place, String url, List<EntryData> articles) {
        public Point {
            articles = List.copyOf(articles);
        }

        private void write(Json json) throws IOException {
            json.text("type", "Feature");
            json.text("id", place.id());
            json.object("geometry", geometry -> {
                geometry.text("type", "Point");
                // spec: RFC 7946, 3.1.1: longitude comes first
                geometry.pair("coordinates", place.longitude(), place.latitude());
            });
            json.object("properties", properties -> {
                properties.text("name", place.name());
                properties.text("country", place.country());
                properties.text("url", url);
                properties.objects("articles", articles, (each, entry) -> entry.write(each));
            });
        }
    }

    // spec: RFC 7946, 6.1: further members may stand beside those of the collection
    public byte[] bytes() {
        return Json.lines(json -> {
            json.text("type", "FeatureCollection");
            digest.write(json, Schema.PLACES);
            json.text("period", period);
            json.text("url", url);
            json.rows("features", points, (row, point) -> point.write(row));
        });
    }
}
