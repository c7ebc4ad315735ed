package org.dateline.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.function.BiFunction;
import org.dateline.message.Messages;
import org.dateline.message.MissingMessageException;

/**
 * {@code text("key", argument, …)} and {@code count("key", number)}: how a template writes the interface's texts, none of
 * which it holds itself.
 */
final class TextMethod implements TemplateMethodModelEx {

    private final String name;
    private final BiFunction<String, Object[], String> texts;

    private TextMethod(String name, BiFunction<String, Object[], String> texts) {
        this.name = name;
        this.texts = texts;
    }

    /** The text of a key with its arguments. */
    static TextMethod text(Messages messages) {
        return new TextMethod("text", messages::text);
    }

    /** The text for so many of something, in the language's plural. */
    static TextMethod count(Messages messages) {
        return new TextMethod("count", (key, arguments) -> {
            if (arguments.length == 1 && arguments[0] instanceof Number number) {
                return messages.count(key, number.longValue());
            }
            throw new IllegalArgumentException("count() takes the key of a message and a number");
        });
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty()) {
            throw new TemplateModelException(name + "() needs the key of a message");
        }
        Object[] rest = new Object[arguments.size() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = argument(arguments.get(i + 1));
        }
        try {
            return texts.apply(String.valueOf(argument(arguments.get(0))), rest);
        } catch (MissingMessageException | IllegalArgumentException e) {
            throw new TemplateModelException(e.getMessage());
        }
    }

    private static Object argument(Object model) throws TemplateModelException {
        if (model instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        throw new TemplateModelException("text() takes texts and numbers only");
    }
}
