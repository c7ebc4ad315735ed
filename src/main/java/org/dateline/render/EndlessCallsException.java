package org.dateline.render;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;

/** Macros or functions that call each other deeper than a program can; what was called last is forgotten by then. */
final class EndlessCallsException extends TemplateException {

    private static final long serialVersionUID = 1L;

    private final String page;

    EndlessCallsException(Template page, Environment environment) {
        super("macros or functions call themselves without end", environment);
        this.page = page.getName();
    }

    /** The name of the template that shows the page. */
    String page() {
        return page;
    }
}
