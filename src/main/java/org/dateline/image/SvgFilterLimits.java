package org.dateline.image;

import java.util.Map;
import java.util.Set;

/** How much a filter may ask of a browser, which computes it for each pixel and anew at each scroll. */
final class SvgFilterLimits {

    private static final Map<String, Double> BY_ATTRIBUTE =
            Map.of("stdDeviation", 500.0, "numOctaves", 10.0, "radius", 100.0, "order", 9.0);

    private static final Set<String> REGION = Set.of("x", "y", "width", "height");

    private static final double LONGEST_SIDE = 20_000;
    private static final double MOST_PERCENT = 1_000;

    private SvgFilterLimits() {}

    /** @param value numbers with spaces or commas between, or anything else, which no browser heeds */
    static void check(String element, String attribute, String value) throws UnfitImageException {
        boolean isPart = SvgNames.FILTER_PARTS.contains(element);
        if (!isPart && !element.equals("filter")) {
            return;
        }
        double most = isPart && BY_ATTRIBUTE.containsKey(attribute)
                ? BY_ATTRIBUTE.get(attribute)
                : REGION.contains(attribute) ? LONGEST_SIDE : Double.MAX_VALUE;
        for (String each : value.strip().split("[\\s,]+")) {
            double number =
                    each.endsWith("%") ? SvgSize.number(each) * LONGEST_SIDE / MOST_PERCENT : SvgSize.length(each);
            if (Math.abs(number) > most) {
                throw SvgFault.tooMuch("its <" + element + "> has " + attribute + "=\""
                        + ImageCleaner.printable(each.length() > 20 ? each.substring(0, 20) : each) + "\"");
            }
        }
    }
}
