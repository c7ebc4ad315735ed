package org.dateline.article;

/** The HTML of a body, which need not be in memory until it is asked for. */
public interface BodyText {

    String html();

    boolean isEmpty();

    /** Differs where the HTML differs. */
    String print();

    /** Text that is in memory. */
    static BodyText of(String html) {
        return new InMemory(html);
    }

    /** Two of the same text are equal, as values are. */
    record InMemory(String html) implements BodyText {

        @Override
        public boolean isEmpty() {
            return html.isEmpty();
        }

        @Override
        public String print() {
            return html;
        }
    }
}
