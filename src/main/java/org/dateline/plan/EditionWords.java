package org.dateline.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.archive.Day;
import org.dateline.article.Article;
import org.dateline.article.Status;
import org.dateline.config.SiteConfig;
import org.dateline.message.Messages;

/** What the head of an edition says of its day, in words. */
final class EditionWords {

    private final SiteConfig config;
    private final Messages messages;
    private final Day day;

    EditionWords(PlanContext context, Day day) {
        this.config = context.config();
        this.messages = context.messages();
        this.day = day;
    }

    String heading() {
        return messages.text("edition.heading", messages.day(day.date()));
    }

    /** The day's number, where the digest counts days, and its weekday. */
    String kicker() {
        String weekday = messages.weekday(day.date().getDayOfWeek().getValue());
        SiteConfig.Epoch epoch = config.epoch();
        Long number = epoch == null ? null : epoch.numberOf(day.date());
        return number == null ? weekday : messages.text("edition.kicker", number, weekday);
    }

    /** How many reports there are, and of which status. */
    String counts() {
        if (day.articles().isEmpty()) {
            return messages.text("edition.quiet");
        }
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        day.articles().stream()
                .map(Article::status)
                .filter(Objects::nonNull)
                .forEach(status -> byStatus.merge(status, 1, Integer::sum));
        String total = messages.count("count.reports", day.articles().size());
        if (byStatus.isEmpty()) {
            return messages.text("edition.counts.plain", total);
        }
        List<String> parts = new ArrayList<>();
        byStatus.forEach((status, count) -> parts.add(messages.count("count." + status.id(), count)));
        return messages.text("edition.counts", total, String.join(messages.text("list.comma"), parts));
    }

    /** The zone of the times of the day, both offsets where the clocks change; empty where there is no time. */
    String zone() {
        return ZoneSentence.of(
                day.articles().stream()
                        .map(Article::instant)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                config.timeZone(),
                messages);
    }
}
