package org.dateline.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test the one browser of the run, as if it had just been started. Where there is no browser the tests are
 * skipped and say so, but on a build server, which must not leave them out in silence, they fail.
 */
final class WithChromium implements BeforeAllCallback, ParameterResolver {

    private static final String MISSING =
            "The browser tests need Chromium and its driver: install the packages chromium"
                    + " and chromium-driver (Debian), or put chromium and chromedriver on the PATH.";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Chromium.find().isEmpty()) {
            if ("true".equals(System.getenv("CI")) || Boolean.getBoolean("CI")) {
                fail(MISSING);
            }
            abort(MISSING);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(Namespace.create(WithChromium.class))
                .getOrComputeIfAbsent(Chromium.class, key -> start(), Chromium.class);
        chromium.reset();
        return chromium;
    }

    private static Chromium start() {
        Optional<Chromium.Programs> programs = Chromium.find();
        return Chromium.start(programs.orElseThrow());
    }
}
