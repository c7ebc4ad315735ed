package org.dateline.plan;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.WebAddress;
import org.dateline.config.SiteConfig;
import org.dateline.hosting.Hosting;
import org.dateline.hosting.Redirect;
import org.dateline.hosting.RuleFiles;
import org.dateline.hosting.SecurityText;
import org.jspecify.annotations.Nullable;

/** What the site's host reads, once for all languages. */
final class HostingFiles {

    private final SiteConfig config;
    private final Addresses addresses;
    private final Hosting hosting;

    /**
     * @param paths of all that the site has, whatever the language
     * @param redirects likewise
     */
    HostingFiles(SiteConfig config, Addresses addresses, Stream<SitePath> paths, List<Redirect> redirects) {
        this.config = config;
        this.addresses = addresses;
        this.hosting = new Hosting(config.basePath(), topNames(paths), redirects);
    }

    Hosting hosting() {
        return hosting;
    }

    private static SortedSet<String> topNames(Stream<SitePath> paths) {
        return paths.map(HostingFiles::topName)
                .distinct()
                // the home page has a rule of its own, and no reader asks for the other two
                .filter(name -> !name.isEmpty() && !name.startsWith("_"))
                // one comes with each month, and only robots ask, so they stay as the host likes
                .filter(name -> !Addresses.isSitemapPiece(name))
                .map(SitePath::encoded)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String topName(SitePath path) {
        int slash = path.file().indexOf('/');
        return slash < 0 ? path.address() : path.file().substring(0, slash + 1);
    }

    List<PlannedFile> files() {
        List<PlannedFile> files = new ArrayList<>();
        files.add(file(addresses.headers(), () -> RuleFiles.headers(hosting)));
        files.add(file(addresses.redirects(), () -> RuleFiles.redirects(hosting)));
        SiteConfig.Security security = config.security();
        if (security != null) {
            files.add(file(addresses.security(), () -> text(security).text()));
        }
        return files;
    }

    private static PlannedFile file(SitePath path, Supplier<String> text) {
        return new PlannedFile(path, "what the host reads", () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    private SecurityText text(SiteConfig.Security security) {
        return new SecurityText(
                security.contact(),
                security.expires().atStartOfDay(ZoneOffset.UTC).toInstant(),
                address(security.encryption()),
                address(security.policy()),
                config.allLanguages(),
                config.baseUrl() + addresses.security().encodedAddress());
    }

    private static String address(@Nullable WebAddress address) {
        return address == null ? "" : address.value();
    }
}
