package org.dateline.render;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import org.dateline.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Gives the template library the theme's files, the digest's own before the built-in ones. */
final class ThemeLoader implements TemplateLoader {

    private final Theme theme;

    ThemeLoader(Theme theme) {
        this.theme = theme;
    }

    /** A template's name and text; equal to another of the same name, since a build reads each once. */
    private record Source(String name, String text) {}

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return theme.text(name).map(text -> new Source(name, text)).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return -1;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(((Source) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
        // a text needs no closing
    }
}
