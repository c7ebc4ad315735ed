package org.dateline.serve;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/** The rules of a file {@code _redirects}: where the earlier addresses of pages lead. */
final class RedirectRules {

    static final RedirectRules NONE = new RedirectRules(Map.of());

    private final Map<String, Redirect> byPath;

    private RedirectRules(Map<String, Redirect> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    /** Where a path leads, and with which status. */
    record Redirect(String to, int status) {}

    static RedirectRules parse(String text) {
        Map<String, Redirect> byPath = new HashMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.strip().split("\\s+");
            if (!line.startsWith("#") && parts.length == 3 && parts[2].matches("30[1278]")) {
                // the first rule of a path is the one that counts
                byPath.putIfAbsent(URIUtil.decodePath(parts[0]), new Redirect(parts[1], Integer.parseInt(parts[2])));
            }
        }
        return new RedirectRules(byPath);
    }

    /** @param path not encoded */
    @Nullable
    Redirect of(String path) {
        return byPath.get(path);
    }
}
