package org.dateline.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Gives a moment that a page states in UTC the outlet's own offset, where the page also states it as local time: what
 * was published at 18:09 on the 8th in Denver is no report of the 9th.
 */
final class LocalOffset {

    /** The article's own time stands near the top; further down stand those of other articles. */
    private static final int TIMES_TRIED = 6;

    private static final Pattern WITH_OFFSET =
            Pattern.compile("(20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d{1,9})?([+-]\\d\\d):?(\\d\\d)");

    private LocalOffset() {}

    static Published restored(Published published, Document page) {
        OffsetDateTime moment = published.date().moment();
        if (moment == null || !moment.getOffset().equals(ZoneOffset.UTC)) {
            return published;
        }
        return stated(moment, page)
                .or(() -> written(moment, page))
                .map(offset -> moment.withOffsetSameInstant(offset))
                .map(local -> new Published(PartialDate.parse(local.toString()).orElseThrow(), false))
                .orElse(published);
    }

    /** The offset of the same moment in the page's data. */
    private static Optional<ZoneOffset> stated(OffsetDateTime moment, Document page) {
        for (Element script : page.getElementsByTag("script")) {
            Matcher matcher = WITH_OFFSET.matcher(script.data());
            while (matcher.find()) {
                Optional<ZoneOffset> offset = offset(matcher, moment);
                if (offset.isPresent()) {
                    return offset;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneOffset> offset(Matcher matcher, OffsetDateTime moment) {
        try {
            OffsetDateTime other = OffsetDateTime.parse(matcher.group(1) + matcher.group(2) + ":" + matcher.group(3));
            boolean same = Math.abs(ChronoUnit.SECONDS.between(moment, other)) < 60;
            boolean local = !other.getOffset().equals(ZoneOffset.UTC);
            return same && local ? Optional.of(other.getOffset()) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The whole or half hours between the moment and a time written without an offset. */
    private static Optional<ZoneOffset> written(OffsetDateTime moment, Document page) {
        return page.select("time, [class*=date], [class*=time]").stream()
                .filter(element ->
                        element.attr("datetime").length() > 10 || element.text().length() < 80)
                .limit(TIMES_TRIED)
                .map(element -> element.attr("datetime").length() > 10 ? element.attr("datetime") : element.text())
                .flatMap(text -> WrittenDate.find(text).stream())
                .filter(date -> date.time() != null && date.offset() == null)
                .flatMap(date -> offset(moment, date.day().atTime(date.time())).stream())
                .findFirst();
    }

    private static Optional<ZoneOffset> offset(OffsetDateTime moment, LocalDateTime local) {
        long minutes = Duration.between(
                        moment.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES), local.truncatedTo(ChronoUnit.MINUTES))
                .toMinutes();
        boolean isOffset = minutes != 0 && minutes % 30 == 0 && Math.abs(minutes) <= 14 * 60;
        return isOffset ? Optional.of(ZoneOffset.ofTotalSeconds((int) minutes * 60)) : Optional.empty();
    }
}
