package org.dateline.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * One generator's way of building one corpus.
 *
 * @param root where its corpus lies
 * @param site where it builds to
 */
record Build(String name, List<String> command, Map<String, String> environment, Path root, Path site) {

    Build {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    boolean isPeer() {
        return name.equals(CaseResult.PEER);
    }

    /** Deletes what earlier builds left: the site and what the generator remembers. */
    void clear() {
        WorkFolder.delete(site);
        WorkFolder.delete(root.resolve(".dateline"));
    }

    /** The peer knows only whole builds, and leaves what is stale; so it always begins anew. */
    void clearIfPeer() {
        if (isPeer()) {
            clear();
        }
    }

    Contender contender(IntConsumer before) {
        return new Contender(name, command, environment, before);
    }
}
