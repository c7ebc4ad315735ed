package org.dateline.importing;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.article.ArticleId;
import org.dateline.article.WebAddress;
import org.dateline.config.DigestFiles;
import org.dateline.extract.Found;
import org.dateline.extract.LeadImage;
import org.dateline.image.CleanImage;
import org.dateline.image.ImageCleaner;
import org.dateline.image.ImageFormat;
import org.dateline.image.UnfitImageException;
import org.dateline.raw.RawImages;

/**
 * Finds the pictures of a page: those that lie beside the article already, and on request those that were saved with the
 * page or that the web has, cleaned.
 *
 * <p>A picture's file is named by its article and its address, so that it is known again without a list.
 */
final class PictureFinder {

    /** A page with more pictures is a gallery. */
    private static final int MOST = 20;

    private static final int NAME_LENGTH = 8;

    private final Path root;
    private final Optional<RawImages> web;

    /** @param web what fetches pictures; empty where only what is there already is wanted */
    PictureFinder(Path root, Optional<RawImages> web) {
        this.root = root;
        this.web = web;
    }

    Pictures of(Prepared page, ArticleId id) {
        Map<WebAddress, String> files = new HashMap<>();
        Map<String, byte[]> fetched = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        for (WebAddress address : addresses(page)) {
            String stem = stem(id, address);
            there(folder(id), stem).ifPresent(name -> files.put(address, name));
            if (web.isPresent() && !files.containsKey(address)) {
                try {
                    CleanImage image = image(page, address, web.get());
                    String name = stem + "." + image.format().extensions().get(0);
                    files.put(address, name);
                    fetched.put(name, image.bytes());
                } catch (Unavailable e) {
                    failures.add("the image " + address + " " + e.getMessage());
                }
            }
        }
        return new Pictures(files, fetched, failures);
    }

    private static String stem(ArticleId id, WebAddress address) {
        String sum = DigestUtils.sha256Hex(address.value());
        return id.slug() + "-" + sum.substring(0, NAME_LENGTH);
    }

    Path folder(ArticleId id) {
        return root.resolve(DigestFiles.CONTENT + "/" + id).getParent();
    }

    private static Set<WebAddress> addresses(Prepared page) {
        Set<WebAddress> addresses = new LinkedHashSet<>();
        Found<LeadImage> found = page.extraction().image();
        LeadImage lead = found == null ? null : found.value();
        WebAddress url = lead == null ? null : lead.url();
        if (url != null) {
            addresses.add(url);
        }
        addresses.addAll(BodyPictures.addresses(page.extraction().markdown(), lead));
        return new LinkedHashSet<>(addresses.stream().limit(MOST).toList());
    }

    private static Optional<String> there(Path folder, String stem) {
        for (ImageFormat format : ImageFormat.values()) {
            String name = stem + "." + format.extensions().get(0);
            if (Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        Unavailable(String reason) {
            super(reason);
        }
    }

    private static CleanImage image(Prepared page, WebAddress address, RawImages web) throws Unavailable {
        try {
            Optional<Path> saved = saved(page, address);
            if (saved.isPresent() && Files.size(saved.get()) <= ImageCleaner.LARGEST_FILE) {
                return ImageCleaner.clean(Files.readAllBytes(saved.get()));
            }
            RawImages.Fetched fetched = web.fetch(address, page.origin());
            if (!fetched.reason().isEmpty()) {
                throw new Unavailable(fetched.reason());
            }
            return ImageCleaner.clean(fetched.bytes());
        } catch (UnfitImageException e) {
            throw new Unavailable(e.what());
        } catch (IOException e) {
            throw new Unavailable("cannot be read where it was saved");
        }
    }

    /** The file of that name in the folder that a browser has put beside the page with all that it shows. */
    private static Optional<Path> saved(Prepared page, WebAddress address) {
        String path = address.value().replaceFirst("[?#].*", "");
        try {
            String name = URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
            Path file = Path.of(page.origin().name());
            if (name.isEmpty() || name.matches(".*[/\\\\].*|\\.+") || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            String stem = file.getFileName().toString().replaceFirst("\\.x?html?$", "");
            return besides(file.toAbsolutePath().getParent(), stem).stream()
                    .map(folder -> folder.resolve(name))
                    .filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .findFirst();
        } catch (IllegalArgumentException | IOException e) { // no name that a file could have, or none that can be had
            return Optional.empty();
        }
    }

    /** Browsers call the folder {@code page_files}, each in its language. */
    private static List<Path> besides(Path folder, String stem) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> members = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path member : members) {
                if (member.getFileName().toString().matches(Pattern.quote(stem) + "[_.-]\\p{L}+")) {
                    found.add(member);
                }
            }
        }
        found.sort(null);
        return found;
    }
}
