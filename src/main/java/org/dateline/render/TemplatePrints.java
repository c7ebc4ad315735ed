package org.dateline.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.cache.Print;
import org.dateline.plan.SitePath;
import org.dateline.theme.Theme;

/** The print of each template with all that it imports, however deep. Safe for several threads. */
final class TemplatePrints {

    private static final Pattern NAMED =
            Pattern.compile("[\"']/?([^\"'<>{}]+\\.ftlh?)[\"']|<#(?:import|include)\\s+[\"']/?([^\"'<>{}]+)[\"']");

    /** A template that finds others by a name which it makes up, or is written in the other syntax, may use any. */
    private static final Pattern UNNAMED =
            Pattern.compile("<#(?:import|include)\\s+[^\"'\\s]|<#(?:import|include)\\s+[\"'][^\"']*\\$\\{"
                    + "|get_optional_template|\\?interpret|\\[#");

    private final Theme theme;
    private final Map<String, Print> prints = new ConcurrentHashMap<>();

    TemplatePrints(Theme theme) {
        this.theme = theme;
    }

    Print of(String template) {
        return prints.computeIfAbsent(template, this::print);
    }

    /** All that the theme says on pages: every template, and where its assets are published. */
    Print ofTheme(Map<String, SitePath> assets) {
        return Print.ofValue(theme.allTemplates()).with(Print.ofValue(assets));
    }

    private Print print(String template) {
        Set<String> used = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(template));
        while (!open.isEmpty()) {
            String name = open.pop();
            String text = theme.text(name).orElse("");
            if (UNNAMED.matcher(text).find()) {
                return Print.ofValue(theme.allTemplates());
            }
            if (used.add(name)) {
                Matcher named = NAMED.matcher(text);
                while (named.find()) {
                    open.push(named.group(1) == null ? named.group(2) : named.group(1));
                }
            }
        }
        return Print.ofValue(used.stream()
                .map(name -> name + "\n" + theme.text(name).orElse(""))
                .toList());
    }
}
