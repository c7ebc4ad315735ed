package org.dateline.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.archive.Shelf;
import org.dateline.article.Article;
import org.dateline.article.Place;
import org.dateline.map.Dot;
import org.dateline.map.Pixel;
import org.dateline.map.RegionMap;
import org.dateline.message.Messages;
import org.dateline.page.CountryGroup;
import org.dateline.page.Frame;
import org.dateline.page.LocatorMap;
import org.dateline.page.MapView;
import org.dateline.page.MapView.Inset;
import org.dateline.page.MapView.MapDot;
import org.dateline.page.Page;
import org.dateline.page.PlaceEntry;
import org.dateline.page.PlacesPage;
import org.dateline.plan.PlaceMaps.PlaceMap;
import org.jspecify.annotations.Nullable;

/** The list of places with its maps: what is numbered on a map has the same number in the list. */
final class PlacePages {

    private final PlanContext context;
    private final Messages messages;
    private final Views views;

    PlacePages(PlanContext context, Views views) {
        this.context = context;
        this.messages = context.messages();
        this.views = views;
    }

    /** The places that one dot stands for, the first of them where the dot is. */
    private record Group(List<Dot<Shelf<Place>>> dots) {

        Shelf<Place> first() {
            return dots.get(0).subject();
        }

        Pixel at() {
            return dots.get(0).at();
        }

        /** Each report once, however many of the places it has. */
        long reports() {
            return dots.stream()
                    .flatMap(dot -> dot.subject().articles().stream())
                    .map(Article::id)
                    .distinct()
                    .count();
        }
    }

    Page index(Frame frame) {
        List<List<Group>> groupsOfMaps =
                context.maps().maps().stream().map(PlacePages::groups).toList();
        List<Country> countries = countries();
        Map<Group, Integer> numbers = numbers(groupsOfMaps, countries);
        Map<Place, Integer> numbersOfPlaces = new HashMap<>();
        numbers.forEach((group, number) ->
                group.dots().forEach(dot -> numbersOfPlaces.put(dot.subject().subject(), number)));
        List<MapView> maps = new ArrayList<>();
        for (int i = 0; i < groupsOfMaps.size(); i++) {
            maps.add(map(context.maps().maps().get(i), groupsOfMaps.get(i), numbers));
        }
        return new PlacesPage(
                frame,
                maps,
                countries.stream()
                        .map(country -> new CountryGroup(
                                country.name,
                                country.places.stream()
                                        .map(shelf -> entry(shelf, numbersOfPlaces.getOrDefault(shelf.subject(), 0)))
                                        .toList()))
                        .toList());
    }

    private static List<Group> groups(PlaceMap map) {
        return Dot.grouped(map.places().stream()
                        .map(shelf -> new Dot<>(
                                shelf, map.at(shelf.subject()), shelf.articles().size()))
                        .toList())
                .stream()
                .map(Group::new)
                .toList();
    }

    private record Country(String name, List<Shelf<Place>> places) {}

    /** By name, those that lie in none at the end. */
    private List<Country> countries() {
        Map<String, List<Shelf<Place>>> byCountry = new TreeMap<>();
        for (Shelf<Place> shelf : context.archive().places()) {
            byCountry
                    .computeIfAbsent(shelf.subject().country(), country -> new ArrayList<>())
                    .add(shelf);
        }
        List<Shelf<Place>> nowhere = byCountry.remove("");
        List<Country> countries = new ArrayList<>();
        byCountry.forEach((name, places) -> countries.add(new Country(name, places)));
        if (nowhere != null) {
            countries.add(new Country("", nowhere));
        }
        return countries;
    }

    /** In the order of the list, so that a reader who looks for a number reads downward. */
    private static Map<Group, Integer> numbers(List<List<Group>> groupsOfMaps, List<Country> countries) {
        Map<Place, Group> groups = new HashMap<>();
        groupsOfMaps.forEach(ofMap -> ofMap.forEach(
                group -> group.dots().forEach(dot -> groups.put(dot.subject().subject(), group))));
        Map<Group, Integer> numbers = new HashMap<>();
        for (Country country : countries) {
            for (Shelf<Place> shelf : country.places) {
                Group group = groups.get(shelf.subject());
                if (group != null) {
                    numbers.putIfAbsent(group, numbers.size() + 1);
                }
            }
        }
        return numbers;
    }

    private PlaceEntry entry(Shelf<Place> shelf, int number) {
        return new PlaceEntry(
                anchor(shelf.subject()),
                messages.number(number),
                views.counted(views.place(shelf.subject()), shelf.articles().size()));
    }

    private static String anchor(Place place) {
        return "_" + place.id();
    }

    private MapView map(PlaceMap map, List<Group> groups, Map<Group, Integer> numbers) {
        long most = groups.stream().mapToLong(Group::reports).max().orElse(0);
        List<Group> inOrder = groups.stream()
                .sorted((a, b) -> Integer.compare(numbers.getOrDefault(a, 0), numbers.getOrDefault(b, 0)))
                .toList();
        List<MapDot> dots = inOrder.stream()
                .map(group -> dot(group, numbers.getOrDefault(group, 0), most))
                .toList();
        return new MapView(
                caption(map),
                views.href(map.path()),
                RegionMap.WIDTH,
                map.region().height(),
                inset(map),
                dots,
                MapLabels.of(groups.stream()
                        .map(group -> new MapLabels.Named(name(group), group.at(), size(group.reports(), most)))
                        .toList()));
    }

    private String caption(PlaceMap map) {
        if (map != context.maps().maps().get(0)) {
            return messages.text("map.elsewhere");
        }
        return map.country().isEmpty() ? messages.text("map.all") : messages.text("map.country", map.country());
    }

    private String name(Group group) {
        String name = group.first().subject().name();
        int others = group.dots().size() - 1;
        return others == 0 ? name : messages.text("map.name", name, others);
    }

    /** Where the first map's region lies on the second. */
    private @Nullable Inset inset(PlaceMap map) {
        RegionMap first = context.maps().maps().get(0).region();
        if (first == map.region()) {
            return null;
        }
        Pixel from = map.region().at(first.upperLeft());
        Pixel to = map.region().at(first.lowerRight());
        return new Inset(from.x(), from.y(), to.x() - from.x(), to.y() - from.y());
    }

    private MapDot dot(Group group, int number, long most) {
        Place place = group.first().subject();
        long reports = group.reports();
        String count = messages.count("count.reports", reports);
        int others = group.dots().size() - 1;
        return new MapDot(
                others == 0 ? views.place(place).href() : "#" + anchor(place),
                others == 0
                        ? messages.text("map.dot", number, place.name(), count)
                        : messages.text(
                                "map.dots", number, place.name(), messages.count("count.neighbours", others), count),
                group.at().x(),
                group.at().y(),
                size(reports, most),
                messages.number(number));
    }

    /** From a half of what the map's first has, from an eighth, and less. */
    private static int size(long reports, long most) {
        if (reports * 2 >= most && most > 2) {
            return 3;
        }
        return reports * 8 >= most && most > 1 ? 2 : 1;
    }

    /** The place's map without the other places. */
    LocatorMap locator(Place place) {
        PlaceMap map = context.maps().of(place);
        Pixel at = map.at(place);
        return new LocatorMap(
                place.country().isEmpty()
                        ? messages.text("map.place", place.name())
                        : messages.text("map.place.country", place.name(), place.country()),
                views.href(map.path()),
                RegionMap.WIDTH,
                map.region().height(),
                at.x(),
                at.y());
    }
}
