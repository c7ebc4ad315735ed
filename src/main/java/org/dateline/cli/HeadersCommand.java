package org.dateline.cli;

import org.dateline.build.AsOf;
import org.dateline.build.BuildRequest;
import org.dateline.build.HostingReport;
import org.dateline.build.SiteBuilder;
import org.dateline.hosting.ApacheRules;
import org.dateline.hosting.Hosting;
import org.dateline.hosting.NginxRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline headers}: what a server of one's own must be told of the site. */
@Command(
        name = "headers",
        description = "Print the headers, file types and redirects of the site as lines for a web server.",
        footer = {
            "",
            "Hosts that read _headers and _redirects, such as Netlify and Cloudflare Pages,",
            "need none of this.",
            "",
            "Examples:",
            "  dateline headers --for nginx > site.conf   include it in the server block",
            "  dateline headers --for apache > site.conf  include it in the virtual host"
        })
final class HeadersCommand extends DigestCommand {

    @Option(names = "--for", paramLabel = "SERVER", required = true, description = "The web server: nginx or apache.")
    private Server server;

    HeadersCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** A web server that reads rules of its own. */
    enum Server {
        NGINX,
        APACHE;

        private String rules(Hosting hosting) {
            return this == NGINX ? NginxRules.of(hosting) : ApacheRules.of(hosting);
        }
    }

    @Override
    public Integer call() {
        HostingReport report = SiteBuilder.hosting(new BuildRequest(
                root(),
                root().resolve("site"),
                surroundings().home(),
                AsOf.moment(surroundings().clock().instant()),
                false,
                false));
        printer(false).problems(report.problems());
        Hosting hosting = report.hosting();
        if (hosting == null || report.hasErrors()) {
            return 1;
        }
        surroundings().out().print(server.rules(hosting));
        return 0;
    }
}
