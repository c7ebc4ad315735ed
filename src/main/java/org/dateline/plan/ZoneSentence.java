package org.dateline.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dateline.message.Messages;

/** Names the digest's time zone, once on a page that shows times. */
final class ZoneSentence {

    private ZoneSentence() {}

    /** With the offset that each of the moments has; empty where there is no moment. */
    static String of(List<Instant> moments, ZoneId zone, Messages messages) {
        if (moments.isEmpty()) {
            return "";
        }
        List<String> offsets = moments.stream()
                .map(at -> messages.offset(zone.getRules().getOffset(at)))
                .distinct()
                .toList();
        String shown = String.join(messages.text("list.comma"), offsets);
        String name = messages.zone(zone.getId());
        return name.equals(shown)
                ? messages.text("edition.zone.plain", shown)
                : messages.text("edition.zone", name, shown);
    }
}
