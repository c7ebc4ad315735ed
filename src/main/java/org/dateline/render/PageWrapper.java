package org.dateline.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.dateline.article.Html;

/** Shows records by their components' names; an {@link Html} is the one value that is not escaped. */
final class PageWrapper extends DefaultObjectWrapper {

    PageWrapper() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
        return value instanceof Html html
                ? HTMLOutputFormat.INSTANCE.fromMarkup(html.value())
                : super.handleUnknownType(value);
    }
}
