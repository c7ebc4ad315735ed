package org.dateline.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.dateline.article.Html;
import org.dateline.page.DataBlock;

/**
 * Shows records by their components' names, and nothing else of any object: no class, no method, no hash code. An
 * {@link Html} and a {@link DataBlock} are the values that are not escaped: both are safe where they stand.
 */
final class PageWrapper extends DefaultObjectWrapper {

    PageWrapper() {
        super(Configuration.VERSION_2_3_34);
        setMemberAccessPolicy(new ComponentsOnly());
    }

    @Override
    protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.value());
        }
        return value instanceof DataBlock data
                ? HTMLOutputFormat.INSTANCE.fromMarkup(data.json())
                : super.handleUnknownType(value);
    }

    /** Lets a template read the components of records. */
    private static final class ComponentsOnly implements MemberAccessPolicy {

        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
            return new ClassMemberAccessPolicy() {
                @Override
                public boolean isMethodExposed(Method method) {
                    return Arrays.stream(components)
                            .anyMatch(component -> component.getAccessor().equals(method));
                }

                @Override
                public boolean isConstructorExposed(Constructor<?> constructor) {
                    return false;
                }

                @Override
                public boolean isFieldExposed(Field field) {
                    return false;
                }
            };
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return false;
        }
    }
}
