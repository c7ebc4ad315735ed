package org.dateline.render;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.dateline.cache.DamagedCacheException;
import org.dateline.cache.Print;
import org.dateline.message.Messages;
import org.dateline.output.OutputFile;
import org.dateline.page.Page;
import org.dateline.plan.SitePath;
import org.dateline.problem.Problems;
import org.dateline.theme.Theme;

/** Renders planned pages through the theme's templates. Safe for use by several threads. */
public final class TemplateRenderer {

    /** In bytes; larger ones cost a copy. */
    private static final int TYPICAL_PAGE = 16_384;

    private final Configuration configuration;
    private final Map<String, Messages> messages;
    private final Map<String, Print> messagePrints;
    private final Map<String, OnceDirective> once;
    private final TemplatePrints templates;
    private final TemplateFaults faults;
    private final RenderLimits limits = new RenderLimits();

    /** @param messages in each language of the pages */
    public TemplateRenderer(Theme theme, Collection<Messages> messages) {
        this.configuration = configuration(theme);
        this.messages = messages.stream().collect(Collectors.toMap(Messages::language, each -> each));
        this.messagePrints =
                messages.stream().collect(Collectors.toMap(Messages::language, each -> Print.ofValue(each.texts())));
        this.once = messages.stream().collect(Collectors.toMap(Messages::language, each -> new OnceDirective()));
        this.templates = new TemplatePrints(theme);
        this.faults = new TemplateFaults(theme);
    }

    /** What a page is rendered from, but for the program itself. */
    private record MadeOf(Page page, Print template, Print messages) {}

    /** Differs where the page would be rendered as other bytes by the same program. */
    public Print madeOf(Page page) {
        Print spoken = messagePrints.get(page.frame().language());
        return Print.ofValue(new MadeOf(page, templates.of(page.template()), spoken));
    }

    /** The name of the template that shows a page. */
    public static String templateOf(Page page) {
        return page.template();
    }

    /**
     * Differs where any page could be rendered as other bytes from the same model, or link to other assets.
     *
     * @param assets where each of the theme's assets is published, by its name
     */
    public Print themePrint(Map<String, SitePath> assets) {
        return templates.ofTheme(assets);
    }

    private static Configuration configuration(Theme theme) {
        Configuration configuration = new ThemeTemplates(theme);
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
        return configuration;
    }

    /** The page's bytes; empty where its template failed, see {@link #tellFaults}. */
    public Optional<OutputFile> render(SitePath path, Page page) {
        if (limits.wereExceeded()) {
            return Optional.empty();
        }
        try {
            Template template = configuration.getTemplate(page.template());
            Utf8Writer text = new Utf8Writer(TYPICAL_PAGE);
            Environment environment = template.createProcessingEnvironment(page, text);
            Messages spoken = messages.get(page.frame().language());
            environment.setGlobalVariable("text", TextMethod.text(spoken));
            environment.setGlobalVariable("count", TextMethod.count(spoken));
            environment.setGlobalVariable("once", once.get(page.frame().language()));
            limits.process(template, environment);
            return Optional.of(new OutputFile(path.file(), text.toBytes()));
        } catch (TemplateException e) {
            throwIfCacheIsDamaged(e);
            faults.add(e, path);
        } catch (IOException e) {
            if (e.getCause() instanceof TemplateException tooLarge) {
                faults.add(tooLarge, path);
                return Optional.empty();
            }
            ParseException fault = TemplateFaults.notWellFormed(e)
                    .orElseThrow(() -> new UncheckedIOException("cannot render " + path, e));
            faults.add(fault, path);
        }
        return Optional.empty();
    }

    /** A body may be read from the cache only when a template shows it; then it is no fault of the template. */
    private static void throwIfCacheIsDamaged(TemplateException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedCacheException damaged) {
                throw damaged;
            }
        }
    }

    /** Whether a page failed so far. */
    public boolean hasFaults() {
        return faults.areThere();
    }

    /** Reports what failed in the templates, each mistake once however many pages it fails. */
    public void tellFaults(Problems problems) {
        faults.tell(problems);
    }
}
