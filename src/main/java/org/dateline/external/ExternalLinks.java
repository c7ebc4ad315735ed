package org.dateline.external;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.dateline.article.WebAddress;
import org.dateline.external.LinkRecord.Entry;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.dateline.raw.LinkProbe;
import org.dateline.raw.WebAccess;

/** Asks other hosts whether they still have what a site links to, and tells what is gone, and since when. */
public final class ExternalLinks {

    /** Where the digest remembers what was found out, in its own folder. */
    private static final String RECORD = ".dateline/links";

    /** What was there a few days ago is there, as a rule; asking daily would be a burden on its host. */
    private static final int DAYS_OF_TRUST = 7;

    private final LinkRecord record;
    private final WebAccess access;
    private final LocalDate today;

    /** @param zone of the digest, in whose days is counted */
    public ExternalLinks(Path root, ZoneId zone, WebAccess access) {
        this.record = LinkRecord.read(root.resolve(RECORD));
        this.access = access;
        this.today = LocalDate.ofInstant(access.clock().instant(), zone);
    }

    /**
     * Asks for each address that was not there lately.
     *
     * @param links each address, and where the site links to it
     * @param progress is told how many addresses are still to be asked for; from several threads at once
     */
    public ExternalReport check(SortedMap<WebAddress, SourceSpan> links, IntConsumer progress, Problems problems) {
        List<WebAddress> asked =
                links.keySet().stream().filter(address -> !isTrusted(address)).toList();
        var open = new AtomicInteger(asked.size());
        var unknown = new AtomicInteger();
        progress.accept(asked.size());
        LinkProbe.ask(asked, access, answer -> {
            if (answer.state() == LinkProbe.State.UNKNOWN) {
                unknown.incrementAndGet();
            } else {
                record.add(answer.address(), after(answer));
            }
            progress.accept(open.decrementAndGet());
        });
        record.keepOnly(links.keySet());
        int broken = 0;
        for (var link : links.entrySet()) {
            broken += tellIfBroken(link.getKey(), link.getValue(), problems) ? 1 : 0;
        }
        return new ExternalReport(links.size(), asked.size(), broken, unknown.get());
    }

    private boolean isTrusted(WebAddress address) {
        LocalDate seen = record.of(address).seen();
        return record.of(address).brokenSince() == null
                && seen != null
                && seen.isAfter(today.minusDays(DAYS_OF_TRUST))
                && !seen.isAfter(today);
    }

    private Entry after(LinkProbe.Answer answer) {
        if (answer.state() == LinkProbe.State.THERE) {
            return new Entry(today, null);
        }
        Entry before = record.of(answer.address());
        return before.brokenSince() == null ? new Entry(before.seen(), today) : before;
    }

    /** Others take their pages down as they like, so this is no error. */
    private boolean tellIfBroken(WebAddress address, SourceSpan where, Problems problems) {
        Entry entry = record.of(address);
        if (entry.brokenSince() == null) {
            return false;
        }
        problems.warning(
                where,
                "link '" + address + "' leads to nothing: broken since " + entry.brokenSince()
                        + (entry.seen() == null ? "" : ", last seen on " + entry.seen()),
                "link to an archived copy ('archived' of a source), or take the link out");
        return true;
    }
}
