package org.dateline.publish;

import java.time.Instant;
import java.util.Map;
import org.dateline.build.BuildRequest;

/**
 * What to publish, and how.
 *
 * @param build the digest, its site, and what decides on its problems; nothing is built
 * @param rehearsal whether the plan is all that is wanted
 * @param mostDeletes how many files may be removed at most
 * @param now when it is published
 * @param environment the process's variables, which may hold secrets
 */
public record PublishRequest(
        BuildRequest build, boolean rehearsal, int mostDeletes, Instant now, Map<String, String> environment) {

    public PublishRequest {
        environment = Map.copyOf(environment);
    }

    /** Secrets stay out of every text that this could come into. */
    @Override
    public String toString() {
        return "PublishRequest[" + build + "]";
    }
}
