package org.dateline.render;

import freemarker.core.ParseException;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The theme's templates as they are asked for. Those of the digest look in each turn of a loop and each call of a macro
 * whether they were stopped; the built-in ones end by themselves, and stay as fast as they are.
 */
final class ThemeTemplates extends Configuration {

    /** What makes a template out of a text, whose loops nobody could stop; space and comments may stand within. */
    private static final Pattern TEXT_AS_TEMPLATE =
            Pattern.compile("\\?(?:\\s|<#--.*?-->|\\[#--.*?--])*(interpret|eval)\\b", Pattern.DOTALL);

    private final Theme theme;
    private final ConcurrentMap<Template, Optional<ParseException>> prepared = new ConcurrentHashMap<>();

    ThemeTemplates(Theme theme) {
        super(Configuration.VERSION_2_3_34);
        this.theme = theme;
    }

    // every other way to a template, that of include and import among them, leads here
    @Override
    public @Nullable Template getTemplate(
            String name,
            @Nullable Locale locale,
            @Nullable Object condition,
            @Nullable String encoding,
            boolean parse,
            boolean ignoreMissing)
            throws IOException {
        Template template = super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
        if (template != null) {
            Optional<ParseException> refusal = prepared.get(template);
            // nobody may walk through a template while it is prepared
            refusal = refusal == null ? prepared.computeIfAbsent(template, this::prepare) : refusal;
            if (refusal.isPresent()) {
                throw refusal.get();
            }
        }
        return template;
    }

    private Optional<ParseException> prepare(Template template) {
        if (!theme.isOwn(template.getName())) {
            return Optional.empty();
        }
        _CoreAPI.addThreadInterruptedChecks(template);
        return textAsTemplate(template);
    }

    private Optional<ParseException> textAsTemplate(Template template) {
        String text = theme.text(template.getName()).orElse("");
        Matcher found = TEXT_AS_TEMPLATE.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String before = text.substring(0, found.start(1));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        int last = column + found.group(1).length() - 1;
        String why = "?" + found.group(1) + " is not allowed, since it makes code of a text";
        return Optional.of(new ParseException(why, template, line, column, line, last));
    }
}
