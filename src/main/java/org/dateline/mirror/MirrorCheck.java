package org.dateline.mirror;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Compares a mirror with its own list of sums, and that with who vouches for it. */
public final class MirrorCheck {

    private static final int AT_ONCE = 8;

    /** Hosts read these themselves, and send them to nobody. */
    private static final Set<String> NOT_SENT = Set.of("_headers", "_redirects");

    private final Mirror mirror;
    private final @Nullable PublicKeyText key;
    private final boolean isOnTheWeb;

    private MirrorCheck(Mirror mirror, @Nullable PublicKeyText key, boolean isOnTheWeb) {
        this.mirror = mirror;
        this.key = key;
        this.isOnTheWeb = isOnTheWeb;
    }

    /**
     * What was found.
     *
     * @param files how many were compared
     * @param differing what differs, a line for each, in the order of the paths
     * @param vouchedFor whether the key vouches for the sums; false where no key was given
     */
    public record Findings(int files, List<String> differing, boolean vouchedFor) {
        public Findings {
            differing = List.copyOf(differing);
        }
    }

    /** @param key whose signature is asked for; null where any site will do that agrees with itself */
    public static Findings ofFolder(Path folder, @Nullable PublicKeyText key) throws IOException {
        return new MirrorCheck(Mirror.in(folder), key, false).findings();
    }

    public static Findings ofSite(URI address, @Nullable PublicKeyText key) throws IOException {
        return new MirrorCheck(Mirror.at(address), key, true).findings();
    }

    private Findings findings() throws IOException {
        byte[] root = mirror.bytes(Checksums.NAME);
        if (root == null) {
            return new Findings(0, List.of("missing   " + Checksums.NAME), false);
        }
        List<String> differing = new ArrayList<>();
        if (key != null) {
            byte[] signature = mirror.bytes(Checksums.SIGNATURE);
            if (signature == null) {
                return new Findings(0, List.of("unsigned  " + Checksums.NAME), false);
            }
            if (!key.vouchesFor(root, signature)) {
                return new Findings(0, List.of("forged    " + Checksums.NAME), false);
            }
        }
        SortedMap<String, String> sums = new TreeMap<>();
        Checksums all = read(root, Checksums.NAME);
        sums.putAll(all.files());
        for (Map.Entry<String, String> month : all.months().entrySet()) {
            byte[] bytes = mirror.bytes(month.getKey());
            if (bytes == null) {
                differing.add("missing   " + month.getKey());
            } else if (!DigestUtils.sha256Hex(bytes).equals(month.getValue())) {
                differing.add("differs   " + month.getKey());
            } else {
                sums.putAll(read(bytes, month.getKey()).files());
            }
        }
        if (differing.isEmpty()) { // else nobody knows what was listed
            Set<String> listed = new HashSet<>(sums.keySet());
            listed.addAll(all.months().keySet());
            mirror.paths().stream()
                    .filter(path -> !listed.contains(path) && !isOfThePlace(path))
                    .forEach(path -> differing.add("extra     " + path));
        }
        if (isOnTheWeb) {
            sums.keySet().removeAll(NOT_SENT);
        }
        differing.addAll(compare(sums));
        Collections.sort(differing);
        return new Findings(sums.size(), differing, key != null);
    }

    /** Whether the list itself, its signature, or what a host keeps for itself: the hidden at the top, and Git's host name. */
    private static boolean isOfThePlace(String path) {
        return path.equals(Checksums.NAME)
                || path.equals(Checksums.SIGNATURE)
                || path.equals("CNAME")
                || path.startsWith(".") && !path.startsWith(".well-known/");
    }

    private static Checksums read(byte[] bytes, String path) throws IOException {
        try {
            return Checksums.read(bytes);
        } catch (IOException e) {
            throw new IOException(path + " is no list of sums: " + e.getMessage(), e);
        }
    }

    private List<String> compare(SortedMap<String, String> sums) throws IOException {
        List<Callable<String>> all = new ArrayList<>();
        sums.forEach((path, sum) -> all.add(() -> {
            byte[] bytes = mirror.bytes(path);
            if (bytes == null) {
                return "missing   " + path;
            }
            return DigestUtils.sha256Hex(bytes).equals(sum) ? "" : "differs   " + path;
        }));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<String> differing = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(all)) {
                if (!done.get().isEmpty()) {
                    differing.add(done.get());
                }
            }
            return differing;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException refused ? refused : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
