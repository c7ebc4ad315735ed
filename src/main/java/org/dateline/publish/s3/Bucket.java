package org.dateline.publish.s3;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.config.Target;
import org.dateline.hosting.ServedAs;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;
import org.dateline.publish.target.Destination;
import org.dateline.publish.target.Held;
import org.dateline.publish.target.Progress;
import org.dateline.publish.target.PublicationPlan;
import org.dateline.publish.target.PublicationRecord;
import org.dateline.publish.target.Simultaneous;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of a store, or what lies below a prefix of it. An object appears as a whole or not at all; what pages need is
 * put before the pages. A store tells MD5 sums of what it holds, by which a file is known that was put before a line broke.
 */
public final class Bucket implements Destination {

    private static final int CHECKPOINT = 200;

    private final Target.S3 target;
    private final S3Client client;
    private final Simultaneous simultaneous = new Simultaneous();

    private Bucket(Target.S3 target, S3Client client) {
        this.target = target;
        this.client = client;
    }

    /** @param home the user's, for keys */
    public static Bucket open(Target.S3 target, Path home, Map<String, String> environment) {
        return new Bucket(target, Store.open(target, home, environment));
    }

    private String key(String path) {
        return target.prefix() + path;
    }

    @Override
    public SortedMap<String, Held> look(BuiltSite site, boolean verify) {
        try {
            PublicationRecord record = record();
            SortedMap<String, Held> held = new ConcurrentSkipListMap<>();
            List<S3Object> objects = client
                    .listObjectsV2Paginator(each -> each.bucket(target.bucket()).prefix(target.prefix()))
                    .contents()
                    .stream()
                    .toList();
            simultaneous.each(objects, object -> {
                String path = object.key().substring(target.prefix().length());
                if (!path.equals(PublicationRecord.NAME) && !path.isEmpty()) {
                    held.put(path, held(path, object, record, site, verify));
                }
            });
            return new TreeMap<>(held);
        } catch (SdkException e) {
            throw Store.refusal(target, e);
        }
    }

    private Held held(String path, S3Object object, PublicationRecord record, BuiltSite site, boolean verify) {
        String sum = record.sum(path);
        BuiltFile planned = site.files().get(path);
        boolean hasItsSize = planned != null && object.size() == planned.size();
        // what is to be replaced or removed is read first: it may have been changed since
        if (hasItsSize && !verify && planned.sha256().equals(sum)) {
            return Held.ours(sum);
        }
        if (planned == null && !record.paths().contains(path)) {
            return Held.foreign(null);
        }
        String actual = hasItsSize && isMd5(object.eTag(), site.bytes(planned))
                ? planned.sha256()
                : DigestUtils.sha256Hex(client.getObjectAsBytes(
                                each -> each.bucket(target.bucket()).key(object.key()))
                        .asByteArrayUnsafe());
        return record.made(path, actual) ? Held.ours(actual) : Held.foreign(actual);
    }

    /** Whether the tag is the sum of those bytes; that of some ways to store a file is none. */
    private static boolean isMd5(@Nullable String tag, byte[] bytes) {
        return tag != null && tag.replace("\"", "").equals(DigestUtils.md5Hex(bytes));
    }

    private PublicationRecord record() {
        try {
            return PublicationRecord.read(
                    client.getObjectAsBytes(each -> each.bucket(target.bucket()).key(key(PublicationRecord.NAME)))
                            .asByteArray());
        } catch (NoSuchKeyException e) {
            return PublicationRecord.NONE;
        }
    }

    @Override
    public String apply(PublicationPlan plan, BuiltSite site, Progress progress) {
        try {
            PublicationRecord before = record();
            put(PublicationRecord.NAME, before.during(plan, Set.of()).bytes());
            for (List<BuiltFile> step : plan.steps()) {
                for (int from = 0; from < step.size(); from += CHECKPOINT) {
                    simultaneous.each(step.subList(from, Math.min(step.size(), from + CHECKPOINT)), file -> {
                        put(file.path(), site.bytes(file));
                        progress.seen();
                        progress.done(file.path());
                    });
                }
            }
            simultaneous.each(plan.removed(), path -> {
                client.deleteObject(each -> each.bucket(target.bucket()).key(key(path)));
                progress.seen();
                progress.done(path);
            });
            put(PublicationRecord.NAME, PublicationRecord.of(site).bytes());
            return "";
        } catch (SdkException e) {
            if (!(e instanceof S3Exception)) { // there was no answer, and what was asked last may have been done
                progress.seen();
            }
            throw Store.refusal(target, e);
        }
    }

    private void put(String path, byte[] bytes) {
        ServedAs served = ServedAs.of(path);
        client.putObject(
                each -> each.bucket(target.bucket())
                        .key(key(path))
                        .contentType(served.mediaType())
                        .cacheControl(served.cacheControl())
                        .contentMD5(Base64.getEncoder().encodeToString(DigestUtils.md5(bytes))),
                RequestBody.fromBytes(bytes));
    }

    @Override
    public void close() {
        simultaneous.close();
        client.close();
    }
}
