package org.dateline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.mirror.MirrorCheck;
import org.dateline.mirror.PublicKeyText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline verify}: whether a mirror holds what its digest vouches for. */
@Command(
        name = "verify",
        description = "Compare every file of a mirror with the sums that the digest signed, and print what differs.",
        footer = {
            "",
            "Examples:",
            "  dateline verify https://mirror.example/ --key digest.pub",
            "  dateline verify /srv/www/digest     whether it agrees with itself"
        })
final class VerifyCommand extends DigestCommand {

    @Parameters(paramLabel = "URL-or-DIR", description = "The address of the mirror's home page, or its folder.")
    private String mirror;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The digest's public key, which 'dateline keygen' printed, or a file that holds it.")
    private @Nullable String key;

    VerifyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        PublicKeyText publicKey = publicKey();
        try {
            MirrorCheck.Findings findings = mirror.matches("https?://.*")
                    ? MirrorCheck.ofSite(URI.create(mirror.endsWith("/") ? mirror : mirror + "/"), publicKey)
                    : MirrorCheck.ofFolder(Path.of(mirror), publicKey);
            findings.differing().forEach(surroundings().out()::println);
            surroundings().err().println(mirror + ": " + sentence(findings));
            return findings.differing().isEmpty() ? 0 : 1;
        } catch (IOException e) {
            surroundings().err().println("error: " + mirror + " cannot be read: " + e.getMessage());
            surroundings().err().println("  fix: see whether the address is right, then verify again");
            return 1;
        }
    }

    private static String sentence(MirrorCheck.Findings findings) {
        if (findings.files() == 0) {
            return "nothing vouches for it";
        }
        int count = findings.differing().size();
        return (count == 0 ? "all " : count + " differ of ") + findings.files() + " files"
                + (count == 0 ? " are as listed" : "")
                + (findings.vouchedFor()
                        ? ", and the key vouches for the list"
                        : "; without --key nobody vouches for the list");
    }

    private @Nullable PublicKeyText publicKey() {
        if (key == null) {
            return null;
        }
        try {
            String written = Files.isRegularFile(Path.of(key)) ? Files.readString(Path.of(key)) : key;
            return PublicKeyText.parse(written)
                    .orElseThrow(
                            () -> usage("--key holds no public key", "copy the line that 'dateline keygen' printed"));
        } catch (IOException e) {
            throw usage("--key cannot be read: " + e.getMessage(), "give yourself the right to read it");
        }
    }
}
