package org.dateline.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The walk's one collector of problems, passed along in plain sight. Safe for use by several threads. */
public final class Problems {

    private final List<Problem> found = Collections.synchronizedList(new ArrayList<>());

    public void error(SourceSpan where, String what, String fix) {
        found.add(new Problem(Severity.ERROR, where, what, fix));
    }

    public void warning(SourceSpan where, String what, String fix) {
        found.add(new Problem(Severity.WARNING, where, what, fix));
    }

    public void addAll(Problems others) {
        found.addAll(others.sorted());
    }

    /** Takes the problems of a part that may be left out: its errors stop nothing. */
    public void addAllAsWarnings(Problems others) {
        others.sorted().forEach(problem -> warning(problem.where(), problem.what(), problem.fix()));
    }

    /** Whether anything was told of this very place. */
    public boolean isToldAt(SourceSpan where) {
        synchronized (found) {
            return found.stream().anyMatch(problem -> problem.where().equals(where));
        }
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    public int count(Severity severity) {
        synchronized (found) {
            return (int) found.stream().filter(p -> p.severity() == severity).count();
        }
    }

    /** All problems by file, line and column; one that was found twice is told once. */
    public List<Problem> sorted() {
        synchronized (found) {
            return found.stream().distinct().sorted().toList();
        }
    }
}
