package org.dateline.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.dateline.problem.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses one page, checks it, and keeps of it only what other pages' checks need. Safe for use by several threads. */
final class PageReader {

    private final Path siteFolder;
    private final SiteFiles files;
    private final String filePrefix;
    private final BasePath basePath;
    private final SiteUrl site;
    private final LeavingLinks leaving;
    private final Problems problems;

    PageReader(
            Path siteFolder,
            SiteFiles files,
            String filePrefix,
            BasePath basePath,
            SiteUrl site,
            LeavingLinks leaving,
            Problems problems) {
        this.siteFolder = siteFolder;
        this.files = files;
        this.filePrefix = filePrefix;
        this.basePath = basePath;
        this.site = site;
        this.leaving = leaving;
        this.problems = problems;
    }

    PageFacts read(String file) {
        var page = new PageAddress(file);
        var pageProblems = new PageProblems(filePrefix + file, problems);
        Document document =
                Jsoup.parse(text(file, pageProblems), "", Parser.htmlParser().setTrackPosition(true));
        PageChecks.check(document, pageProblems);
        StructureChecks.check(document, pageProblems);
        LinkedDataChecks.check(document, site, pageProblems);
        PolicyChecks.check(document, pageProblems);
        var links = new LinkChecks(files, basePath, page, leaving, pageProblems);
        int followed = links.check(document);
        return new PageFacts(
                file,
                ids(document),
                Metadata.uniqueTexts(document, page, basePath, pageProblems),
                links.fragments(),
                followed);
    }

    private String text(String file, PageProblems pageProblems) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(siteFolder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + siteFolder.resolve(file), e);
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            pageProblems.error("the page is not valid UTF-8", "save it, or what it is made from, as UTF-8");
            return withoutMark(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** What a fragment can point at; old pages have {@code <a name>} for it. */
    private static Set<String> ids(Document document) {
        Set<String> ids = new HashSet<>(document.getElementsByAttribute("id").eachAttr("id"));
        for (Element anchor : document.select("a[name]")) {
            ids.add(anchor.attr("name"));
        }
        ids.remove("");
        return ids;
    }
}
