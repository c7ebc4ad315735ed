package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.dateline.mirror.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dateline keygen}: the key that vouches for a digest's mirrors. */
@Command(
        name = "keygen",
        description = "Make a key that signs the sums of every build, and print its public part.",
        footer = {
            "",
            "The secret key is written to ~/.config/dateline/signing.key, or to FILE; where",
            "a build runs elsewhere, put its text into the variable DATELINE_SIGNING_KEY",
            "there. Tell readers the public key on other ways than the site.",
            "",
            "Examples:",
            "  dateline keygen                make the key that all your builds use",
            "  dateline keygen mirror.key     write the secret key to this file"
        })
final class KeygenCommand extends DigestCommand {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where the secret key is written.")
    private @Nullable Path file;

    KeygenCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Path secret = file == null ? SigningKey.fileIn(surroundings().home()) : file;
        try {
            surroundings().out().println(SigningKey.generate(secret).text());
            surroundings().err().println("the secret key is in " + secret + "; keep a copy where nobody else reads it");
            return 0;
        } catch (FileAlreadyExistsException e) {
            surroundings().err().println("error: " + secret + " is there already, and a key is never replaced");
            surroundings().err().println("  fix: name another file, or move that one away");
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + secret, e);
        }
    }
}
