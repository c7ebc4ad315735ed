package org.dateline.plan;

import java.util.List;
import org.dateline.archive.Day;
import org.dateline.article.Article;
import org.dateline.article.Correction;
import org.dateline.article.Edition;
import org.dateline.article.Html;
import org.dateline.article.SourceReference;
import org.dateline.message.Messages;
import org.dateline.page.Badge;
import org.dateline.page.CorrectionNote;
import org.dateline.page.DevelopmentLine;
import org.dateline.page.ImageView;
import org.dateline.page.Link;
import org.jspecify.annotations.Nullable;

/** The HTML of feed entries. It is read without the site's style sheet, and far from the site. */
final class FeedContent {

    private final Views views;
    private final Messages messages;

    FeedContent(PlanContext context) {
        this.views = Views.inFeed(context);
        this.messages = context.messages();
    }

    /** The whole article: what was corrected first, then what its page says. */
    String article(Article article, List<Correction> corrections) {
        StringBuilder html = new StringBuilder();
        String language = views.languageOf(article);
        corrections.forEach(correction -> html.append(correction(correction)));
        html.append(lead(article, language));
        addImage(html, views.image(article.image()));
        // a fragment of the article's page would be looked for in the reader's program
        String body = views.body(article.body())
                .value()
                .replace("<a href=\"#", "<a href=\"" + views.article(article).href() + "#");
        if (!body.isEmpty()) {
            html.append(language.isEmpty() ? body + "\n" : "<div lang=\"" + language + "\">\n" + body + "\n</div>\n");
        }
        addSources(html, article.sources());
        return html.toString();
    }

    /** The words of the status in brackets, before a text; the text alone where there is none. */
    String withStatus(@Nullable Badge badge, String text) {
        return badge == null
                ? text
                : messages.text("feed.status", badge.text(), text).strip();
    }

    String correction(Correction correction) {
        CorrectionNote note = views.correction(correction, null);
        StringBuilder html = new StringBuilder("<p><strong>"
                + Html.escaped(
                        messages.text("correction." + note.kind(), note.date().text()))
                + "</strong> " + said("span", note.text(), note.language()) + "</p>\n");
        addChange(html, "correction.was", "del", note.was(), note.language());
        addChange(html, "correction.now", "ins", note.now(), note.language());
        return html.toString();
    }

    private void addChange(StringBuilder html, String key, String element, String text, String language) {
        if (!text.isEmpty()) {
            html.append("<p>" + Html.escaped(messages.text(key)) + " " + said(element, text, language) + "</p>\n");
        }
    }

    /** A text in an element; a span that would say nothing is left out. */
    private static String said(String element, String text, String language) {
        String escaped = Html.escaped(text);
        return element.equals("span") && language.isEmpty()
                ? escaped
                : "<" + element + tongue(language) + ">" + escaped + "</" + element + ">";
    }

    private static String tongue(String language) {
        return language.isEmpty() ? "" : " lang=\"" + language + "\"";
    }

    private String lead(Article article, String language) {
        Badge badge = views.badge(article);
        String summary = article.summary();
        if (badge == null && summary.isEmpty()) {
            return "";
        }
        String status = badge == null
                ? ""
                : "<strong>"
                        + Html.escaped(
                                messages.text("feed.status", badge.text(), "").strip()) + "</strong>";
        String text = summary.isEmpty() ? "" : said("span", summary, language);
        return "<p>" + (status + " " + text).strip() + "</p>\n";
    }

    private void addImage(StringBuilder html, @Nullable ImageView image) {
        if (image == null) {
            return;
        }
        html.append("<figure><img src=\"" + Html.escaped(image.src()) + "\" alt=\"" + Html.escaped(image.alt())
                + "\" width=\"" + image.width() + "\" height=\"" + image.height() + "\">");
        String credit = image.credit().isEmpty() ? "" : messages.text("article.image-credit", image.credit());
        String caption = (image.caption() + " " + credit).strip();
        html.append(caption.isEmpty() ? "" : "<figcaption>" + Html.escaped(caption) + "</figcaption>");
        html.append("</figure>\n");
    }

    private void addSources(StringBuilder html, List<SourceReference> references) {
        html.append("<p>"
                + Html.escaped(messages.text(references.size() == 1 ? "source.heading.one" : "source.heading.other"))
                + "</p>\n<ul>\n");
        for (SourceReference reference : references) {
            html.append("<li><a href=\"" + Html.escaped(reference.url().value()) + "\">"
                    + Html.escaped(reference.source().name()) + "</a>"
                    + (reference.via().isEmpty() ? "" : " (" + Html.escaped(reference.via()) + ")") + "</li>\n");
        }
        html.append("</ul>\n");
    }

    /** A day's lead, and its key developments, each with its status. */
    String edition(Day day) {
        StringBuilder html = new StringBuilder();
        Edition edition = day.edition();
        if (edition != null && !edition.lead().isEmpty()) {
            html.append("<p>" + Html.escaped(edition.lead()) + "</p>\n");
        }
        if (!day.developments().isEmpty()) {
            html.append("<ol>\n");
            views.developments(day).forEach(line -> html.append(development(line)));
            html.append("</ol>\n");
        }
        return html.toString();
    }

    private String development(DevelopmentLine line) {
        Badge badge = line.badge();
        StringBuilder html = new StringBuilder("<li>");
        if (badge != null) {
            html.append("<strong>"
                    + Html.escaped(
                            messages.text("feed.status", badge.text(), "").strip()) + "</strong> ");
        }
        html.append("<a href=\"" + Html.escaped(line.href()) + "\">" + Html.escaped(line.text()) + "</a>");
        if (!line.more().isEmpty()) {
            html.append(" " + Html.escaped(messages.text("edition.also-behind")) + " ");
            html.append(String.join(
                    Html.escaped(messages.text("list.comma")),
                    line.more().stream().map(FeedContent::link).toList()));
        }
        return html.append("</li>\n").toString();
    }

    private static String link(Link link) {
        return "<a href=\"" + Html.escaped(link.href()) + "\"" + tongue(link.language()) + ">"
                + Html.escaped(link.text()) + "</a>";
    }
}
