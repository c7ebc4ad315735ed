package org.dateline.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;
import org.jsoup.Jsoup;

/** Checks a built site as it lies on the disk: whatever a reader could fall over is a problem. */
public final class SiteChecker {

    private SiteChecker() {}

    /**
     * Reads every page of the site, on all cores, and reports what is wrong with it.
     *
     * @param filePrefix what a message puts before a file's path within the site, e.g. {@code site/}
     * @param basePath the path of the digest's base-url, e.g. {@code /} or {@code /digest/}
     */
    public static CheckReport check(Path siteFolder, String filePrefix, String basePath, Problems problems) {
        return check(siteFolder, filePrefix, basePath, PublicContent.UNKNOWN, LeavingLinks.IGNORED, problems);
    }

    /** The same, and holds the site against what the content makes public. */
    public static CheckReport check(
            Path siteFolder,
            String filePrefix,
            String basePath,
            PublicContent content,
            LeavingLinks leaving,
            Problems problems) {
        SiteFiles files = SiteFiles.in(siteFolder);
        if (files.pages().isEmpty()) {
            reportNoPages(siteFolder, filePrefix, problems);
            return new CheckReport(0, 0, 0, files.count());
        }
        var site = new SiteUrl(homeAddress(siteFolder, files), files, content);
        PublicChecks.check(files, content, filePrefix, problems);
        var reader = new PageReader(siteFolder, files, filePrefix, BasePath.of(basePath), site, leaving, problems);
        var json = new JsonFiles(siteFolder, filePrefix, site, problems);
        files.ending(JsonFiles::isJson).parallelStream().forEach(json::check);
        var xml = new XmlFiles(siteFolder, filePrefix, site, problems);
        files.ending(XmlFiles::isXml).parallelStream().forEach(xml::check);
        List<PageFacts> pages = files.pages().parallelStream().map(reader::read).toList();
        DuplicateChecks.check(pages, problems);
        FragmentChecks.check(pages, filePrefix, problems);
        int links = pages.stream().mapToInt(PageFacts::linksFollowed).sum();
        int fragments = pages.stream().mapToInt(page -> page.fragments().size()).sum();
        return new CheckReport(pages.size(), links, fragments, files.count());
    }

    /** Where the home page says that it is published; empty where it does not say. */
    private static String homeAddress(Path siteFolder, SiteFiles files) {
        if (files.fileAt("").isEmpty()) {
            return "";
        }
        try {
            String home = Files.readString(siteFolder.resolve("index.html"));
            return Metadata.canonical(Jsoup.parse(home))
                    .filter(address ->
                            address.endsWith("/") && Reference.parse(address).isExternal())
                    .orElse("");
        } catch (CharacterCodingException e) {
            return ""; // told where the page is read
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + siteFolder.resolve("index.html"), e);
        }
    }

    private static void reportNoPages(Path siteFolder, String filePrefix, Problems problems) {
        String prefixed = filePrefix.endsWith("/") ? filePrefix.substring(0, filePrefix.length() - 1) : filePrefix;
        String folder = prefixed.isEmpty() ? siteFolder.toString().replace('\\', '/') : prefixed;
        String what = Files.isDirectory(siteFolder)
                ? "the folder '" + folder + "' holds no page"
                : "there is no folder '" + folder + "'";
        problems.error(SourceSpan.of(folder), what, "run 'dateline build' first");
    }
}
