package org.dateline.bench;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Who takes part in a case: a command, and what is done before each of its runs and not measured.
 *
 * @param before gets the number of the round, from 0
 */
record Contender(String name, List<String> command, Map<String, String> environment, IntConsumer before) {
    Contender {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Contender(String name, List<String> command, Map<String, String> environment) {
        this(name, command, environment, round -> {});
    }
}
