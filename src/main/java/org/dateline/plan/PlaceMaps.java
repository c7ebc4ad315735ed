package org.dateline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.archive.Shelf;
import org.dateline.article.Place;
import org.dateline.map.Pixel;
import org.dateline.map.Position;
import org.dateline.map.RegionMap;

/**
 * The maps of a digest's places: first one of the region round the country that has most of them, then, where there are
 * others, one of the region round all. A digest without places has none.
 */
record PlaceMaps(List<PlaceMap> maps) {

    PlaceMaps {
        maps = List.copyOf(maps);
    }

    /**
     * A map, and the places that it is for.
     *
     * @param country the country that the region was drawn round; empty where it was none
     * @param places those that no map before it has, by name
     */
    record PlaceMap(RegionMap region, String country, List<Shelf<Place>> places, SitePath path, byte[] svg) {

        Pixel at(Place place) {
            return region.at(position(place));
        }

        private PlannedFile file() {
            return new PlannedFile(path, "the map of the places", () -> svg);
        }
    }

    static PlaceMaps of(List<Shelf<Place>> places) {
        List<PlaceMap> maps = new ArrayList<>();
        if (places.isEmpty()) {
            return new PlaceMaps(maps);
        }
        String country = countryWithMostPlaces(places);
        RegionMap region = around(places.stream()
                .filter(shelf -> shelf.subject().country().equals(country))
                .toList());
        maps.add(map(
                1,
                region,
                country,
                places.stream()
                        .filter(shelf -> region.shows(position(shelf.subject())))
                        .toList()));
        List<Shelf<Place>> elsewhere = places.stream()
                .filter(shelf -> !region.shows(position(shelf.subject())))
                .toList();
        if (!elsewhere.isEmpty()) {
            maps.add(map(2, around(places), "", elsewhere));
        }
        return new PlaceMaps(maps);
    }

    /** Of two with as many, the first by name; none only where no place has a country. */
    private static String countryWithMostPlaces(List<Shelf<Place>> places) {
        Map<String, Integer> counts = new TreeMap<>();
        places.stream()
                .map(shelf -> shelf.subject().country())
                .filter(country -> !country.isEmpty())
                .forEach(country -> counts.merge(country, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static RegionMap around(List<Shelf<Place>> places) {
        return RegionMap.around(
                places.stream().map(shelf -> position(shelf.subject())).toList());
    }

    private static Position position(Place place) {
        return new Position(place.latitude(), place.longitude());
    }

    private static PlaceMap map(int number, RegionMap region, String country, List<Shelf<Place>> places) {
        byte[] svg = region.svg();
        return new PlaceMap(region, country, places, SitePath.hashed("assets/map-" + number + ".svg", svg), svg);
    }

    List<PlannedFile> files() {
        return maps.stream().map(PlaceMap::file).toList();
    }

    /** The map that has the place: the first where that shows it. */
    PlaceMap of(Place place) {
        PlaceMap first = maps.get(0);
        return first.region().shows(position(place)) ? first : maps.get(maps.size() - 1);
    }
}
