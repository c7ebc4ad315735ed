package org.dateline.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the wall time of a full build grows with the number of articles: both axes logarithmic, a line a contender. */
final class Plot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int RIGHT = 200;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS = List.of("#8a2a1b", "#0b4f8a", "#14532d", "#5a2a6b", "#6b3f00");

    private final List<CaseResult> cases;
    private final List<String> contenders;
    private final int firstX;
    private final int lastX;
    private final int firstY;
    private final int lastY;

    /** @param cases one for each number of articles, at least one */
    Plot(List<CaseResult> cases) {
        this.cases = cases;
        this.contenders = cases.stream()
                .flatMap(result -> result.measured().keySet().stream())
                .distinct()
                .toList();
        double[] walls = cases.stream()
                .flatMap(result -> result.measured().keySet().stream()
                        .flatMap(name ->
                                Stream.of(result.least(name, Measurement::wall), result.most(name, Measurement::wall))))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int[] sizes = cases.stream().mapToInt(CaseResult::articles).sorted().toArray();
        this.firstX = (int) Math.floor(Math.log10(sizes[0]));
        this.lastX = Math.max(firstX + 1, (int) Math.ceil(Math.log10(sizes[sizes.length - 1])));
        this.firstY = (int) Math.floor(Math.log10(walls[0]));
        this.lastY = Math.max(firstY + 1, (int) Math.ceil(Math.log10(walls[walls.length - 1])));
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH,
                HEIGHT);
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n", WIDTH, HEIGHT);
        grid(svg);
        for (int i = 0; i < contenders.size(); i++) {
            line(svg, contenders.get(i), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (int power = firstX; power <= lastX; power++) {
            double x = x(Math.pow(10, power));
            add(svg, "<path d=\"M%.1f %dV%d\" stroke=\"#ccc\"/>", x, TOP, HEIGHT - BOTTOM);
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>%n",
                    x,
                    HEIGHT - BOTTOM + 18,
                    Math.pow(10, power));
        }
        for (int power = firstY; power <= lastY; power++) {
            double y = y(Math.pow(10, power));
            add(svg, "<path d=\"M%d %.1fH%d\" stroke=\"#ccc\"/>", LEFT, y, WIDTH - RIGHT);
            String second = power < 0 ? "%." + -power + "f" : "%,.0f";
            add(
                    svg,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">" + second + " s</text>%n",
                    LEFT - 6,
                    y + 4,
                    Math.pow(10, power));
        }
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">articles</text>%n",
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 10);
    }

    /** The medians, joined, each with a bar from the least to the most. */
    private void line(StringBuilder svg, String contender, int number) {
        String colour = COLOURS.get(number % COLOURS.size());
        StringBuilder path = new StringBuilder();
        double lastMedian = 1;
        for (CaseResult result : cases) {
            if (!result.measured().containsKey(contender)) {
                continue;
            }
            double x = x(result.articles());
            lastMedian = result.median(contender, Measurement::wall);
            add(path, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y(lastMedian));
            add(
                    svg,
                    "<path d=\"M%.1f %.1fV%.1f\" stroke=\"%s\"/><circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
                    x,
                    y(result.least(contender, Measurement::wall)),
                    y(result.most(contender, Measurement::wall)),
                    colour,
                    x,
                    y(lastMedian),
                    colour);
        }
        add(svg, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>%n", path, colour);
        int y = TOP + 12 + 18 * number;
        add(svg, "<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\"/>", WIDTH - RIGHT + 16, y - 4, colour);
        add(svg, "<text x=\"%d\" y=\"%d\">%s</text>%n", WIDTH - RIGHT + 26, y, contender);
    }

    private double x(double articles) {
        return LEFT + (Math.log10(articles) - firstX) / (lastX - firstX) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double seconds) {
        return HEIGHT - BOTTOM - (Math.log10(seconds) - firstY) / (lastY - firstY) * (HEIGHT - TOP - BOTTOM);
    }

    private static void add(StringBuilder to, String format, Object... arguments) {
        to.append(String.format(Locale.ROOT, format, arguments));
    }
}
