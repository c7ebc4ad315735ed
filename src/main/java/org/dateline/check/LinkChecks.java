package org.dateline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.check.PageFacts.FragmentLink;
import org.dateline.check.UrlAttributes.Link;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows the links and resources of one page into the site's files. */
final class LinkChecks {

    private static final String NOWHERE_NEAR = "link to a page or file that the site has, or take the link out";

    private final SiteFiles files;
    private final BasePath basePath;
    private final PageAddress page;
    private final LeavingLinks leaving;
    private final PageProblems problems;
    private final List<FragmentLink> fragments = new ArrayList<>();

    LinkChecks(SiteFiles files, BasePath basePath, PageAddress page, LeavingLinks leaving, PageProblems problems) {
        this.files = files;
        this.basePath = basePath;
        this.page = page;
        this.leaving = leaving;
        this.problems = problems;
    }

    /** The links to an id: whether there is such an id is known only once all pages are read. */
    List<FragmentLink> fragments() {
        return fragments;
    }

    /** Reports what is wrong, and tells how many links lead into the site. */
    int check(Document document) {
        String ownHost = Metadata.canonical(document)
                .map(canonical -> Reference.parse(canonical).host())
                .orElse("");
        int followed = 0;
        for (Element element : document.getAllElements()) {
            for (Link link : UrlAttributes.of(element)) {
                Reference reference = Reference.parse(link.value());
                if (hasValue(link) && isSafe(link) && isInternal(link, reference, ownHost)) {
                    follow(link, reference);
                    followed++;
                }
            }
        }
        return followed;
    }

    private boolean hasValue(Link link) {
        if (!link.value().isBlank()) {
            return true;
        }
        report(
                link,
                "empty address in " + link.place(),
                "name the page or file that is meant; './' is the page's own folder");
        return false;
    }

    private boolean isSafe(Link link) {
        Optional<String> unsafe = Reference.unsafeScheme(link.value());
        unsafe.ifPresent(scheme -> report(
                link,
                "unsafe address " + quoted(link) + ": its scheme is " + scheme + ":",
                "put what is meant into a file of the site, or take the element out"));
        return unsafe.isEmpty();
    }

    private boolean isInternal(Link link, Reference reference, String ownHost) {
        boolean isOwn = !ownHost.isEmpty() && reference.host().equals(ownHost);
        if (reference.isExternal() && link.loads() && !isOwn) {
            report(
                    link,
                    "request to another host: " + quoted(link),
                    "keep what is needed in the site, or take the element out");
        }
        if (reference.isWeb() && !isOwn && link.element().nameIs("a")) {
            int hash = link.value().indexOf('#');
            String address = hash < 0 ? link.value() : link.value().substring(0, hash);
            leaving.found(address.strip(), problems.where(link.element()));
        }
        return !reference.isExternal();
    }

    private void follow(Link link, Reference reference) {
        if (Reference.decoded(reference.path()).isEmpty()) {
            report(
                    link,
                    "link " + quoted(link) + " has a malformed percent-encoding",
                    "write a percent sign as %25 and any other character as the bytes of its UTF-8");
        } else if (reference.path().isEmpty()) {
            rememberFragment(link, reference, page.file());
        } else if (page.isNotFoundPage()) {
            followFromBasePath(link, reference);
        } else if (reference.isRootAbsolute()) {
            reportRootAbsolute(link, reference);
        } else {
            followFromPage(link, reference);
        }
    }

    /** The page for missing addresses is shown at any depth, so that only the path of the base-url is sure there. */
    private void followFromBasePath(Link link, Reference reference) {
        Optional<String> within = basePath.within(reference.path());
        if (within.isPresent()) {
            lookUp(link, reference, PageAddress.resolveFromRoot(within.get()).address());
            return;
        }
        String path = reference.path();
        String address = PageAddress.resolveFromRoot(path.substring(reference.isRootAbsolute() ? 1 : 0))
                .address();
        String what = reference.isRootAbsolute()
                ? "link " + quoted(link) + " leaves the digest, which lives at '" + basePath.path() + "'"
                : "relative link " + quoted(link) + " breaks, since a host shows 404.html at any depth";
        report(link, what, write(reference, address, "begin it with '" + basePath.path() + "'"));
    }

    private void reportRootAbsolute(Link link, Reference reference) {
        String path = basePath.within(reference.path()).orElse(reference.path().substring(1));
        String address = PageAddress.resolveFromRoot(path).address();
        report(
                link,
                "root-absolute link " + quoted(link) + " breaks on a mirror and under a sub-path",
                write(reference, address, "write it relative to the page"));
    }

    private void followFromPage(Link link, Reference reference) {
        PageAddress.Target target = page.resolve(reference.path());
        if (target.climbsOut()) {
            report(
                    link,
                    "link " + quoted(link) + " climbs out of the site",
                    write(reference, target.address(), "use fewer '../', or link to the page that is meant"));
            return;
        }
        lookUp(link, reference, target.address());
    }

    private void lookUp(Link link, Reference reference, String address) {
        Optional<String> file = files.fileAt(address);
        if (file.isPresent()) {
            rememberFragment(link, reference, file.get());
        } else if (files.fileAt(address + "/").isPresent()) {
            report(
                    link,
                    "link " + quoted(link) + " leads to a folder but lacks its slash: a host redirects",
                    "write '" + reference.withPath(reference.path() + "/") + "'");
        } else if (files.hasFolder(address) || files.hasFolder(address + "/")) {
            report(
                    link,
                    "broken link " + quoted(link) + ": the folder '" + address + "' has no index.html",
                    NOWHERE_NEAR);
        } else {
            report(
                    link,
                    "broken link " + quoted(link) + ": the site has nothing at " + PageProblems.quoted(address),
                    didYouMean(reference, address).orElse(NOWHERE_NEAR));
        }
    }

    private void rememberFragment(Link link, Reference reference, String file) {
        // A text directive is for the browser; what stands before it is the id.
        int directive = reference.fragment().indexOf(":~:");
        String id = directive < 0 ? reference.fragment() : reference.fragment().substring(0, directive);
        // spec: HTML standard, "select the indicated part": an empty fragment and "top" are the top of the document
        boolean isTop = id.isEmpty() || id.equalsIgnoreCase("top");
        if (!isTop && SiteFiles.isPage(file)) {
            fragments.add(new FragmentLink(link.value(), file, id, problems.where(link.element())));
        }
    }

    /** "write" where the address exists, else "did you mean" where one is near, else {@code otherwise}. */
    private String write(Reference reference, String address, String otherwise) {
        String folder = address + "/";
        if (files.fileAt(address).isEmpty() && files.fileAt(folder).isEmpty()) {
            return didYouMean(reference, address).orElse(otherwise);
        }
        return "write " + form(reference, files.fileAt(address).isPresent() ? address : folder);
    }

    private Optional<String> didYouMean(Reference reference, String address) {
        return files.nearest(address).map(near -> "did you mean " + form(reference, near) + "?");
    }

    /** The right way to write a link from this page to an address, quoted. */
    private String form(Reference reference, String address) {
        String path = page.isNotFoundPage() ? basePath.path() + PageAddress.encoded(address) : page.linkTo(address);
        return PageProblems.quoted(reference.withPath(path));
    }

    private void report(Link link, String what, String fix) {
        problems.error(link.element(), what, fix);
    }

    private static String quoted(Link link) {
        return PageProblems.quoted(link.value()) + " in " + link.place();
    }
}
