package org.dateline.image;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a browser draws of a drawing, in elements: each as often as something refers to it. A few lines can refer to
 * one another so that a picture of billions comes of them.
 *
 * <p>It is never less than a browser draws: what a group is filled or marked with counts for everything within it.
 */
final class SvgWeight {

    private static final long MOST = 1_000_000;
    private static final int DEEPEST = 400;

    /** So many points of a line, or letters, take as long as another element. */
    private static final int POINTS_OF_AN_ELEMENT = 10;

    /** A step of a filter is computed for every pixel. */
    private static final int FILTER_STEP = 200;

    /** A mask is drawn aside, as large as what it is for. */
    private static final int MASK = 50;

    /**
     * What an element comes to, wherever it is drawn.
     *
     * @param total in elements
     * @param shapes how many of them can be filled
     * @param points how many points they have that can be marked
     */
    private record Sum(long total, long shapes, long points) {}

    /** Larger than whatever is taken, and small enough to be multiplied. */
    private static final long ENDLESS = 1_000_000_000;

    private static final Sum BEING_COUNTED = new Sum(0, 0, 0);
    private static final long BEING_COUNTED_TOO = -1;

    private final SvgReferences references;
    private final Map<String, String> lost;
    private final Map<SvgElement, SvgReferences.Of> referring = new IdentityHashMap<>();
    private final Map<SvgElement, SvgElement> parents = new IdentityHashMap<>();
    private final Map<SvgElement, Sum> sums = new IdentityHashMap<>();
    private final Map<SvgElement, Long> byReference = new IdentityHashMap<>();
    private final List<SvgElement> elements = new ArrayList<>();

    private SvgWeight(SvgReferences references, Map<String, String> lost) {
        this.references = references;
        this.lost = lost;
    }

    /**
     * Refuses a drawing that is too much, that goes round in circles, that shows nothing, or that refers to a part of it
     * that was passed over.
     *
     * @param lost the names of elements that were passed over, by their ids
     */
    static void check(SvgElement root, SvgReferences references, Map<String, String> lost) throws UnfitImageException {
        var weight = new SvgWeight(references, lost);
        if (weight.know(root) > MOST) {
            throw SvgFault.tooMuch("its parts refer to one another more than 1,000,000 times");
        }
        Sum all = weight.sum(root, 0);
        if (all.shapes() == 0) {
            throw UnfitImageException.damaged("it holds no picture");
        }
        if (all.total() > MOST) {
            throw SvgFault.tooMuch("its parts refer to one another so that it has more than 1,000,000 elements");
        }
        // what nothing draws is looked at too: a browser may follow its references all the same
        for (SvgElement element : weight.elements) {
            weight.byReference(element, 0);
        }
    }

    /** Takes an element up with all within it, and says how many references these have. */
    private long know(SvgElement element) throws UnfitImageException {
        long edges = 0;
        SvgReferences.Of all = SvgReferences.of(element);
        for (List<String> ids : List.of(all.used(), all.applied(), all.painting(), all.marking())) {
            for (String id : ids) {
                edges++;
                if (references.element(id) == null && lost.containsKey(id)) {
                    throw SvgFault.changed(
                            "what refers to a part that is not taken (<" + ImageCleaner.printable(lost.get(id)) + ">)");
                }
            }
        }
        if (!all.isEmpty()) {
            referring.put(element, all);
        }
        elements.add(element);
        for (SvgElement child : element.children()) {
            parents.put(child, element);
            edges += know(child);
        }
        return edges;
    }

    private SvgReferences.Of referring(SvgElement element) {
        return referring.getOrDefault(element, SvgReferences.Of.NOTHING);
    }

    private Sum sum(SvgElement element, int depth) throws UnfitImageException {
        Sum known = sums.get(element);
        if (known == BEING_COUNTED) {
            throw circle();
        }
        if (known != null) {
            return known;
        }
        requireShallow(depth);
        sums.put(element, BEING_COUNTED);
        long points = SvgNames.MARKED.contains(element.name()) ? points(element) : 0;
        Sum sum = new Sum(own(element, points), SvgNames.SHAPES.contains(element.name()) ? 1 : 0, points);
        for (SvgElement child : element.children()) {
            if (!SvgNames.ONLY_BY_REFERENCE.contains(child.name())) {
                sum = plus(sum, sum(child, depth + 1));
            }
        }
        SvgReferences.Of to = referring(element);
        for (String id : to.used()) {
            SvgElement used = references.element(id);
            if (used != null) {
                sum = plus(sum, sum(used, depth + 1));
            }
        }
        long total = capped(sum.total()
                + all(to.applied(), depth)
                + sum.shapes() * all(to.painting(), depth)
                + sum.points() * all(to.marking(), depth));
        sum = new Sum(total, sum.shapes(), sum.points());
        sums.put(element, sum);
        return sum;
    }

    private long all(List<String> ids, int depth) throws UnfitImageException {
        long all = 0;
        for (String id : ids) {
            SvgElement part = references.element(id);
            if (part != null) {
                all = capped(all + byReference(part, depth + 1));
            }
        }
        return all;
    }

    /** What an element comes to where it is drawn by a reference: it inherits from those around it, not from that. */
    private long byReference(SvgElement element, int depth) throws UnfitImageException {
        Long known = byReference.get(element);
        if (known != null) {
            if (known == BEING_COUNTED_TOO) {
                throw circle();
            }
            return known;
        }
        requireShallow(depth);
        byReference.put(element, BEING_COUNTED_TOO);
        Sum sum = sum(element, depth);
        long total = sum.total();
        if (sum.shapes() > 0) {
            String id = element.attribute("id");
            for (SvgElement around = parents.get(element); around != null; around = parents.get(around)) {
                SvgReferences.Of inherited = referring(around);
                // a part that would be filled with itself is not, in any browser
                total = capped(total
                        + sum.shapes() * all(without(id, inherited.painting()), depth)
                        + sum.points() * all(without(id, inherited.marking()), depth));
            }
        }
        byReference.put(element, total);
        return total;
    }

    private static List<String> without(String id, List<String> ids) {
        return ids.contains(id) ? ids.stream().filter(each -> !each.equals(id)).toList() : ids;
    }

    private static long own(SvgElement element, long points) {
        if (element.isText()) {
            return element.text().length() / POINTS_OF_AN_ELEMENT;
        }
        return switch (element.name()) {
            case "stop" -> 0;
            case "mask" -> MASK;
            default -> SvgNames.FILTER_PARTS.contains(element.name()) ? FILTER_STEP : 1 + points / POINTS_OF_AN_ELEMENT;
        };
    }

    /** At least as many as the line has. */
    private static long points(SvgElement element) {
        String line = element.attribute("d") + element.attribute("points");
        long points = 2;
        boolean isInNumber = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (isDigit && !isInNumber || !isDigit && c != 'e' && c != 'E' && Character.isLetter(c)) {
                points++;
            }
            isInNumber = isDigit;
        }
        return points;
    }

    private static Sum plus(Sum one, Sum other) {
        return new Sum(
                capped(one.total() + other.total()),
                capped(one.shapes() + other.shapes()),
                capped(one.points() + other.points()));
    }

    private static long capped(long number) {
        return Math.min(number, ENDLESS);
    }

    private static void requireShallow(int depth) throws UnfitImageException {
        if (depth > DEEPEST) {
            throw SvgFault.tooMuch("its parts lie more than 400 deep within one another");
        }
    }

    private static UnfitImageException circle() {
        return SvgFault.tooMuch("its parts refer to one another in a circle");
    }
}
