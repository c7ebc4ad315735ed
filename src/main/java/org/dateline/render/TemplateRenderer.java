package org.dateline.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.dateline.message.Messages;
import org.dateline.output.OutputFile;
import org.dateline.page.Page;
import org.dateline.plan.PlannedPage;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.theme.Theme;

/** Renders planned pages through the theme's templates. Safe for use by several threads. */
public final class TemplateRenderer {

    private final Configuration configuration;
    private final Problems problems;

    public TemplateRenderer(Theme theme, Messages messages, Problems problems) {
        this.configuration = configuration(theme, messages);
        this.problems = problems;
    }

    private static Configuration configuration(Theme theme, Messages messages) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ThemeLoader(theme));
        configuration.setObjectWrapper(new PageWrapper());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setSharedVariable("text", new TextMethod(messages));
        return configuration;
    }

    /** The page's bytes; empty where its template failed, which is reported. */
    public Optional<OutputFile> render(PlannedPage planned) {
        Page page = planned.model().get();
        try {
            Template template = configuration.getTemplate(page.template());
            StringWriter text = new StringWriter(16_384);
            template.process(page, text);
            return Optional.of(
                    new OutputFile(planned.path().file(), text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (TemplateException e) {
            tell(e, planned);
        } catch (ParseException e) {
            problems.error(
                    span(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
                    "the template is not well formed: " + firstLine(e.getEditorMessage()),
                    "correct the template");
        } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
            problems.error(
                    SourceSpan.of(Theme.FOLDER + "/" + page.template()),
                    "a template is missing: " + firstLine(e.getMessage()),
                    "check the name in the import or include that asks for it");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot render " + planned.path(), e);
        }
        return Optional.empty();
    }

    private void tell(TemplateException e, PlannedPage planned) {
        SourceSpan where = e.getTemplateSourceName() == null
                ? SourceSpan.of(Theme.FOLDER + "/" + planned.path().file())
                : span(
                        e.getTemplateSourceName(),
                        e.getLineNumber() == null ? 0 : e.getLineNumber(),
                        e.getColumnNumber() == null ? 0 : e.getColumnNumber());
        String page = " (while rendering " + planned.path() + ")";
        if (e instanceof InvalidReferenceException) {
            problems.error(
                    where,
                    "'" + e.getBlamedExpressionString() + "' is not there" + page,
                    "check the name against the model that the template's first comment names; use ?? where a value"
                            + " may be absent");
        } else {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            problems.error(where, firstLine(cause.getMessage()) + page, "correct the template");
        }
    }

    private static SourceSpan span(String template, int line, int column) {
        return SourceSpan.of(Theme.FOLDER + "/" + template, Math.max(0, line), Math.max(0, column));
    }

    private static String firstLine(String message) {
        return message == null ? "it failed" : message.lines().findFirst().orElse("it failed");
    }
}
