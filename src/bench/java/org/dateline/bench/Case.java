package org.dateline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that is measured, and who takes part.
 *
 * @param name what is done, for people
 * @param articles how many the digest has
 */
record Case(String name, int articles, List<Contender> contenders) {

    Case {
        contenders = List.copyOf(contenders);
    }

    /** Runs all contenders in turn, round by round, so that what else the machine does meets them alike. */
    CaseResult run(int rounds, MeasuredProcess process, PrintWriter progress) throws IOException, InterruptedException {
        Map<String, List<Measurement>> measured = new LinkedHashMap<>();
        contenders.forEach(contender -> measured.put(contender.name(), new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < contenders.size(); turn++) {
                // another begins each round, so that none always follows the same one
                Contender contender = contenders.get((round + turn) % contenders.size());
                contender.before().accept(round);
                Measurement one = process.run(contender.command(), contender.environment());
                measured.getOrDefault(contender.name(), new ArrayList<>()).add(one);
                progress.printf(
                        "%s, %d articles, round %d: %s: %.2f s, cpu %.2f s, %.0f MiB%n",
                        name, articles, round + 1, contender.name(), one.wall(), one.cpu(), one.peak());
                progress.flush();
            }
        }
        return new CaseResult(name, articles, measured);
    }
}
