package org.dateline.bench;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a case cost each contender.
 *
 * @param measured a measurement a round, by the contender's name, in the order in which they were named
 */
record CaseResult(String name, int articles, Map<String, List<Measurement>> measured) {

    /** The name of the contender that the others are compared with. */
    static final String PEER = "Hugo";

    double median(String contender, ToDoubleFunction<Measurement> of) {
        return median(values(contender, of));
    }

    double least(String contender, ToDoubleFunction<Measurement> of) {
        return values(contender, of)[0];
    }

    double most(String contender, ToDoubleFunction<Measurement> of) {
        double[] values = values(contender, of);
        return values[values.length - 1];
    }

    /**
     * How often the peer's wall time goes into this contender's: the median of the rounds' ratios, since what disturbs
     * a round disturbs both. Empty where the peer takes no part.
     */
    OptionalDouble ratioToPeer(String contender) {
        List<Measurement> peer = measured.get(PEER);
        if (peer == null) {
            return OptionalDouble.empty();
        }
        List<Measurement> own = measurements(contender);
        return OptionalDouble.of(median(IntStream.range(0, own.size())
                .mapToDouble(round -> own.get(round).wall() / peer.get(round).wall())
                .sorted()
                .toArray()));
    }

    private List<Measurement> measurements(String contender) {
        return measured.getOrDefault(contender, List.of());
    }

    private double[] values(String contender, ToDoubleFunction<Measurement> of) {
        return measurements(contender).stream().mapToDouble(of).sorted().toArray();
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
