package org.dateline.article;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * HTML that is safe as it stands: only the resolving of a sanitised body makes one. It is made when it is asked for, so
 * that a page which turns out not to have changed need not make it.
 */
public final class Html {

    private final Object madeOf;
    private final Supplier<String> value;

    private Html(Object madeOf, Supplier<String> value) {
        this.madeOf = madeOf;
        this.value = value;
    }

    public Html(String value) {
        this(value, () -> value);
    }

    /** @param madeOf a value that differs where the HTML differs */
    public static Html of(Object madeOf, Supplier<String> value) {
        return new Html(madeOf, value);
    }

    /**
     * The same with a change.
     *
     * @param how a value that differs where the change is another
     */
    public Html with(Object how, UnaryOperator<String> change) {
        return new Html(List.of(madeOf, how), () -> change.apply(value.get()));
    }

    public String value() {
        return value.get();
    }

    /** Differs where the HTML differs. */
    public Object madeOf() {
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
