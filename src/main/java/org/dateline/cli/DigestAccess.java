package org.dateline.cli;

import java.nio.file.Path;
import org.dateline.article.WebAddress;
import org.dateline.config.SiteConfigReader;
import org.dateline.problem.Problems;
import org.dateline.raw.Validators;
import org.dateline.raw.WebAccess;
import org.dateline.raw.WebLimits;

/** How a digest asks the web: under its own address, so that the owners of other sites see who asks. */
final class DigestAccess {

    private DigestAccess() {}

    static WebAccess of(Path root, Surroundings surroundings, Validators validators, WebLimits limits) {
        return new WebAccess(
                WebAccess.newClient(),
                surroundings.clock(),
                length -> Thread.sleep(length.toMillis()),
                validators,
                limits,
                Version.number(),
                SiteConfigReader.read(root, new Problems())
                        .map(config -> new WebAddress(config.baseUrl().toString()))
                        .orElse(new WebAddress("https://dateline.example/")));
    }
}
