package org.dateline.render;

import freemarker.core.Environment;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.page.Item;

/**
 * {@code <@once item=… level=…>…</@once>}: writes what stands in it, but renders that only the first time for the same
 * item. An article stands alike in the month of each of its tags, topics and sources. Safe for several threads.
 */
final class OnceDirective implements TemplateDirectiveModel {

    /** How many are kept, of about 1 KB each; then all are forgotten. */
    private static final int MOST = 16_384;

    private final Map<Key, String> rendered = new ConcurrentHashMap<>();

    /** @param template in which the directive stands, since a copy of one may render the same otherwise */
    private record Key(String template, Item item, String level) {}

    @Override
    public void execute(
            Environment environment,
            @SuppressWarnings("rawtypes") Map parameters,
            TemplateModel[] variables,
            TemplateDirectiveBody body)
            throws TemplateException, IOException {
        Key key = new Key(
                environment.getCurrentDirectiveCallPlace().getTemplate().getName(),
                item(parameters.get("item")),
                String.valueOf(parameters.get("level")));
        String known = rendered.get(key);
        if (known == null) {
            StringWriter text = new StringWriter();
            body.render(text);
            known = text.toString();
            if (rendered.size() >= MOST) {
                rendered.clear();
            }
            rendered.put(key, known);
        }
        environment.getOut().write(known);
    }

    private static Item item(Object model) throws TemplateModelException {
        if (model instanceof AdapterTemplateModel adapter
                && adapter.getAdaptedObject(Item.class) instanceof Item item) {
            return item;
        }
        throw new TemplateModelException("once needs an item: <@once item=… level=…>");
    }
}
