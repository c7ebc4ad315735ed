package org.dateline.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.dateline.message.Messages;
import org.dateline.message.MissingMessageException;

/** {@code text("key", argument, …)}: how a template writes the interface's texts, none of which it holds itself. */
final class TextMethod implements TemplateMethodModelEx {

    private final Messages messages;

    TextMethod(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty()) {
            throw new TemplateModelException("text() needs the key of a message");
        }
        Object[] rest = new Object[arguments.size() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = argument(arguments.get(i + 1));
        }
        try {
            return messages.text(String.valueOf(argument(arguments.get(0))), rest);
        } catch (MissingMessageException e) {
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
