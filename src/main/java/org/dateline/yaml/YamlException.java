package org.dateline.yaml;

import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/** A text that is not the YAML that it should be. Stays in this room; its readers get problems. */
final class YamlException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient SourceSpan where;
    private final String fix;

    YamlException(SourceSpan where, String what, String fix) {
        super(what, null, false, false);
        this.where = where;
        this.fix = fix;
    }

    void report(Problems problems) {
        problems.error(where, String.valueOf(getMessage()), fix);
    }
}
