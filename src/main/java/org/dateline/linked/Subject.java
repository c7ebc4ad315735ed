package org.dateline.linked;

import org.jspecify.annotations.Nullable;

/**
 * What a page or a report is about: a person, a place, a code of a vocabulary; what is unknown is empty.
 *
 * @param type schema.org's name of its type
 * @param id its address in a vocabulary that others share
 * @param reference an outside page on it
 * @param point where it lies, for a place
 */
public record Subject(
        String type,
        String id,
        String name,
        String description,
        String url,
        String reference,
        @Nullable Point point) {

    /** A point in degrees, WGS 84, with the country that it lies in, or empty. */
    public record Point(double latitude, double longitude, String country) {}

    /** A subject of which no more is known than its type and name. */
    public static Subject named(String type, String name) {
        return new Subject(type, "", name, "", "", "", null);
    }

    void write(JsonText json) {
        json.text("@type", type)
                .text("@id", id)
                .text("name", name)
                .text("description", description)
                .text("url", url)
                .text("sameAs", reference);
        if (point != null) {
            json.object(
                    "geo",
                    geo -> geo.text("@type", "GeoCoordinates")
                            .number("latitude", point.latitude())
                            .number("longitude", point.longitude()));
            if (!point.country().isEmpty()) {
                json.object(
                        "containedInPlace",
                        country -> country.text("@type", "Country").text("name", point.country()));
            }
        }
    }
}
