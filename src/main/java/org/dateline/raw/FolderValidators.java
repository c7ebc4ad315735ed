package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.article.WebAddress;

/** Validators in a folder: a file for each address, named by its hash, of the lines address, ETag, Last-Modified. */
final class FolderValidators implements Validators {

    private final Path folder;

    FolderValidators(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Validator> of(WebAddress address) {
        try {
            List<String> lines = Files.readAllLines(file(address), UTF_8);
            // A file that is not as we wrote it says nothing; the page is fetched as if for the first time.
            return lines.size() == 3 && lines.get(0).equals(address.value())
                    ? Optional.of(new Validator(lines.get(1), lines.get(2)))
                    : Optional.empty();
        } catch (NoSuchFileException | CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file(address), e);
        }
    }

    @Override
    public void keep(WebAddress address, Validator validator) {
        Path file = file(address);
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, file.getFileName().toString(), ".new");
            Files.write(beside, List.of(address.value(), validator.etag(), validator.lastModified()), UTF_8);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private Path file(WebAddress address) {
        return folder.resolve(DigestUtils.sha256Hex(address.value()));
    }
}
