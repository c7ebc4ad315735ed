package org.dateline.raw;

/** Finds the raw pages in whatever a curator has: files, folders, standard input, feeds, the web, WARC archives. */
public final class RawPages {

    private RawPages() {}

    /**
     * Hands over every page that is found, and a refusal for everything that is none; returns when all are taken.
     *
     * <p>Whatever the bytes are, and whatever a site answers, nothing is thrown but what the taker throws and what the
     * store of validators cannot do; such a failure ends the run.
     */
    public static void read(RawRequest request, RawPageTaker taker) {
        Crew crew = new Crew(request.threads(), request.web().limits().hosts());
        Reading reading = new Reading(request, taker, crew);
        crew.run(reading::inputs);
    }
}
