package org.dateline.data;

import java.io.IOException;

/**
 * A place of an article.
 *
 * @param country empty where it lies in none
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
public record PlaceData(String id, String name, String country, double latitude, double longitude) {

    void write(Json json) throws IOException {
        json.text("id", id);
        json.text("name", name);
        json.text("country", country);
        json.degrees("lat", latitude);
        json.degrees("lon", longitude);
    }
}
