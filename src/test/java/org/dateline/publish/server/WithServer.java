package org.dateline.publish.server;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips tests whose server is missing, and says so; on a build server, which must not leave them out, they fail. */
final class WithServer implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
                .flatMap(needs -> Arrays.stream(needs.value())
                        .filter(server -> !server.isThere())
                        .findFirst())
                .map(WithServer::missing)
                .orElse(ConditionEvaluationResult.enabled("all servers are there"));
    }

    private static ConditionEvaluationResult missing(Server server) {
        if ("true".equals(System.getenv("CI")) || Boolean.getBoolean("CI")) {
            throw new AssertionError(server.missing());
        }
        return ConditionEvaluationResult.disabled(server.missing());
    }
}
