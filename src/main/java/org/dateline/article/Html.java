package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * HTML that is safe as it stands: only the resolving of a sanitised body makes one. It is made when it is asked for, so
 * that a page which turns out not to have changed need not make it.
 */
public final class Html {

    private final List<String> madeOf;
    private final Supplier<String> value;

    private Html(List<String> madeOf, Supplier<String> value) {
        this.madeOf = List.copyOf(madeOf);
        this.value = value;
    }

    public Html(String value) {
        this(List.of(value), () -> value);
    }

    /** @param madeOf texts that differ where the HTML differs */
    public static Html of(List<String> madeOf, Supplier<String> value) {
        return new Html(madeOf, value);
    }

    /**
     * The same with a change.
     *
     * @param how a text that differs where the change is another
     */
    public Html with(String how, UnaryOperator<String> change) {
        List<String> both = new ArrayList<>(madeOf);
        both.add(how);
        return new Html(both, () -> change.apply(value.get()));
    }

    public String value() {
        return value.get();
    }

    /** Differ where the HTML differs. */
    public List<String> madeOf() {
        return madeOf;
    }

    /** A text as it stands in HTML, between tags or within quotation marks. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
