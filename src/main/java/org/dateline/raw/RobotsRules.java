package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a site's {@code robots.txt} asks of one robot (RFC 9309).
 *
 * @param delay what it asks to wait between two requests, which no standard has but many a site
 */
record RobotsRules(List<Rule> rules, Duration delay) {

    static final RobotsRules NONE = new RobotsRules(List.of(), Duration.ZERO);

    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,3})?");
    private static final String UNRESERVED = "-._~";

    /**
     * A path that may be visited or not.
     *
     * @param pattern percent-encoded in one way, with {@code *} for anything and {@code $} for the end
     */
    record Rule(boolean allows, String pattern) {

        boolean matches(String path) {
            boolean whole = pattern.endsWith("$");
            return matches(whole ? pattern.substring(0, pattern.length() - 1) : pattern + "*", path);
        }

        /** Goes back to the last star only, so that no pattern can make it take long. */
        private static boolean matches(String glob, String path) {
            int at = 0;
            int star = -1;
            int afterStar = 0;
            int i = 0;
            while (i < path.length()) {
                if (at < glob.length() && glob.charAt(at) == '*') {
                    star = at++;
                    afterStar = i;
                } else if (at < glob.length() && glob.charAt(at) == path.charAt(i)) {
                    at++;
                    i++;
                } else if (star >= 0) {
                    at = star + 1;
                    i = ++afterStar;
                } else {
                    return false;
                }
            }
            while (at < glob.length() && glob.charAt(at) == '*') {
                at++;
            }
            return at == glob.length();
        }
    }

    /** @param product the robot's name, in lower case */
    static RobotsRules parse(byte[] file, String product) {
        Groups groups = new Groups(product);
        for (String line : new String(file, UTF_8).split("[\\r\\n]+")) {
            int comment = line.indexOf('#');
            String said = (comment < 0 ? line : line.substring(0, comment)).replace("\uFEFF", "");
            int colon = said.indexOf(':');
            if (colon > 0) {
                groups.line(
                        said.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        said.substring(colon + 1).strip());
            }
        }
        return groups.chosen();
    }

    /** Whether it may be visited: the longest rule that matches decides, and of two as long the one that allows. */
    boolean allows(String pathAndQuery) {
        String path = normalised(pathAndQuery);
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            if ((length > longest || length == longest && rule.allows()) && rule.matches(path)) {
                longest = length;
                allowed = rule.allows();
            }
        }
        return allowed;
    }

    // spec: RFC 9309, 2.2.2: octets outside US-ASCII are percent-encoded, unreserved characters are not
    private static String normalised(String path) {
        StringBuilder normalised = new StringBuilder();
        byte[] bytes = path.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xFF;
            int high = octet == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                octet = high << 4 | low;
                i += 2;
            }
            if (low < 0 && octet < 128 || isUnreserved(octet)) {
                normalised.append((char) octet);
            } else {
                normalised.append('%').append(hex(octet >> 4)).append(hex(octet & 0xF));
            }
        }
        return normalised.toString();
    }

    private static boolean isUnreserved(int octet) {
        return octet < 128 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }

    /** The groups of a file while it is read: those of this robot, and those of every other. */
    private record Groups(String product, Set<String> named, List<String> open, Group own, Group others) {

        private static final String RULE = "a rule";

        Groups(String product) {
            this(product, new HashSet<>(), new ArrayList<>(), Group.empty(), Group.empty());
        }

        void line(String name, String value) {
            switch (name) {
                case "user-agent":
                    agent(value);
                    break;
                case "allow", "disallow":
                    rule(name.equals("allow"), value);
                    break;
                case "crawl-delay":
                    delay(value);
                    break;
                default:
                // A sitemap or something of another robot's: it does not divide groups.
            }
        }

        /** A group begins with one or more names, and with the first name after a rule begins the next. */
        private void agent(String value) {
            if (open.contains(RULE)) {
                open.clear();
            }
            Matcher name = PRODUCT.matcher(value);
            String agent = value.startsWith("*")
                    ? "*"
                    : name.lookingAt() ? name.group().toLowerCase(Locale.ROOT) : "";
            open.add(agent);
            named.add(agent);
        }

        private void rule(boolean allows, String path) {
            if (!path.isEmpty()) {
                Rule rule = new Rule(allows, normalised(path));
                groups().forEach(group -> group.rules().add(rule));
            }
            open.add(RULE);
        }

        private void delay(String seconds) {
            if (SECONDS.matcher(seconds).matches()) {
                Duration delay = Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1_000));
                groups().forEach(group -> group.delays().add(delay));
            }
            open.add(RULE);
        }

        private List<Group> groups() {
            List<Group> groups = new ArrayList<>();
            if (open.contains(product)) {
                groups.add(own);
            }
            if (open.contains("*")) {
                groups.add(others);
            }
            return groups;
        }

        RobotsRules chosen() {
            Group group = named.contains(product) ? own : others;
            return new RobotsRules(
                    List.copyOf(group.rules()),
                    group.delays().stream().max(Duration::compareTo).orElse(Duration.ZERO));
        }
    }

    private record Group(List<Rule> rules, List<Duration> delays) {

        static Group empty() {
            return new Group(new ArrayList<>(), new ArrayList<>());
        }
    }
}
