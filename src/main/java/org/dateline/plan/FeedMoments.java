package org.dateline.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Correction;
import org.dateline.article.PartialDate;

/** The moments that feeds want where the digest knows days only: a day stands for its beginning in the digest's zone. */
final class FeedMoments {

    private final ZoneId zone;

    FeedMoments(ZoneId zone) {
        this.zone = zone;
    }

    OffsetDateTime of(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    OffsetDateTime of(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone).toOffsetDateTime();
    }

    OffsetDateTime published(Article article) {
        OffsetDateTime at = article.at();
        return at == null ? of(article.day()) : of(at);
    }

    /**
     * When the article changed last. Programs show an entry again only where this moment has moved on, so each change
     * moves it: one whose day began before what is known already counts as a second later.
     *
     * @param corrections those that are public
     */
    OffsetDateTime updated(Article article, List<Correction> corrections) {
        OffsetDateTime latest = published(article);
        List<LocalDate> days =
                new ArrayList<>(corrections.stream().map(Correction::date).toList());
        PartialDate updated = article.updated();
        if (updated != null) {
            OffsetDateTime moment = updated.moment();
            LocalDate day = updated.day();
            if (moment != null) {
                latest = later(latest, of(moment));
            } else if (day != null) {
                days.add(day);
            }
        }
        for (LocalDate day : days.stream().sorted().toList()) {
            latest = later(latest.plusSeconds(1), of(day));
        }
        return latest;
    }

    OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.toInstant().isBefore(other.toInstant()) ? other : of(one);
    }
}
