package org.dateline.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says what the YAML library found in the words of somebody who writes articles. */
final class YamlFaults {

    private static final Pattern QUOTED_CHARACTER = Pattern.compile("found character '(.)' that cannot start.*");
    private static final Pattern UNEXPECTED_CHARACTER = Pattern.compile("unexpected character found (.)\\(\\d+\\)");
    private static final Pattern ESCAPE = Pattern.compile("found unknown escape character (.)\\(\\d+\\)");
    private static final Pattern OPEN_BRACKET = Pattern.compile("expected ',' or '([]}])', but got .*");

    /**
     * A fault in plain words.
     *
     * @param atBeginning whether the place to look at is where the value begins that is at fault, not where the library
     *     noticed
     */
    record Fault(String what, String fix, boolean atBeginning) {}

    private YamlFaults() {}

    static Fault explain(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem().strip();
        if (problem.contains("TAB")) {
            return here("a tab stands where YAML needs spaces", "indent with spaces");
        }
        Matcher sign = QUOTED_CHARACTER.matcher(problem);
        if (sign.matches()) {
            return beginsWith(sign.group(1));
        }
        Matcher name = UNEXPECTED_CHARACTER.matcher(problem);
        if (name.matches() && context(e).contains("alias")) {
            return beginsWith("*");
        }
        if (name.matches() && context(e).contains("anchor")) {
            return beginsWith("&");
        }
        Matcher escape = ESCAPE.matcher(problem);
        if (escape.matches()) {
            return here(
                    "'\\" + escape.group(1) + "' means nothing between double quotes",
                    "use single quotes, or write '\\\\' for a backslash");
        }
        Matcher bracket = OPEN_BRACKET.matcher(problem);
        if (bracket.matches()) {
            String open = bracket.group(1).equals("]") ? "[" : "{";
            return beginning("the '" + open + "' here is not closed", "close it with '" + bracket.group(1) + "'");
        }
        return explain(problem, context(e));
    }

    private static Fault explain(String problem, String context) {
        if (problem.contains("mapping values are not allowed")) {
            return here(
                    "a ': ' stands where no key can be",
                    "put quotes around a text that holds ': ', and check how the line is indented");
        }
        if (problem.contains("sequence entries are not allowed")) {
            return here(
                    "a '- ' stands where no list can begin",
                    "put quotes around a text that begins with '- ', and check how the line is indented");
        }
        if (problem.contains("could not find expected ':'")) {
            return beginning("a key without a ':'", "write ': ' after the key, or indent the line if it goes on");
        }
        if (problem.contains("found unexpected end of stream") && context.contains("quoted scalar")) {
            return beginning("the quotation mark here is not closed", "close it at the end of the text");
        }
        if (problem.contains("but found '<scalar>'")) {
            return here("text follows after the closing quotation mark", "put the whole text in single quotes");
        }
        if (problem.contains("but found '<block mapping start>'") || problem.contains("but found '-'")) {
            return here(
                    "this line is indented otherwise than those it belongs to",
                    "begin all keys of one entry, and all entries of one list, at the same column");
        }
        return here("this is not valid YAML: " + problem, "check quotes, indentation and the ':' after each key");
    }

    /** Where the value begins that the library was reading, if it says so. */
    static Optional<Mark> place(MarkedYamlEngineException e, Fault fault) {
        return fault.atBeginning() && e.getContextMark().isPresent() ? e.getContextMark() : e.getProblemMark();
    }

    private static String context(MarkedYamlEngineException e) {
        return e.getContext() == null ? "" : e.getContext();
    }

    private static Fault beginsWith(String sign) {
        return beginning("a text without quotes cannot begin with '" + sign + "'", "put the whole text in quotes");
    }

    private static Fault here(String what, String fix) {
        return new Fault(what, fix, false);
    }

    private static Fault beginning(String what, String fix) {
        return new Fault(what, fix, true);
    }
}
