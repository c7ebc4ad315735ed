package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.cli.Cli;
import org.dateline.process.Disk;
import org.dateline.publish.server.CuttingLine;
import org.dateline.publish.server.Needs;
import org.dateline.publish.server.S3Server;
import org.dateline.publish.server.Server;
import org.dateline.publish.server.StumblingStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What {@code dateline publish} does to a bucket of a real store on this machine. */
@Needs(Server.S3)
class PublishToS3Test {

    @TempDir
    static Path forTheServer;

    private static S3Server server;

    @TempDir
    Path folder;

    private String bucket = "";

    @BeforeAll
    static void start() {
        server = S3Server.start(forTheServer);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void makeTheBucket(TestInfo test) {
        bucket = "b" + DigestUtils.sha256Hex(test.getDisplayName()).substring(0, 12);
        try (S3Client client = server.client()) {
            client.createBucket(each -> each.bucket(bucket));
        }
    }

    private String target(int port, String... further) {
        return "name: store\nkind: s3\nbucket: " + bucket + "\nendpoint: http://127.0.0.1:" + port
                + "\npath-style: true\n" + String.join("\n", further);
    }

    private SmallDigest digest() {
        return SmallDigest.in(folder.resolve("digest"), target(server.port()));
    }

    private Cli.Result publish(SmallDigest digest, String... arguments) {
        return digest.publishAs(folder, S3Server.keys(), arguments);
    }

    private SortedMap<String, String> there() {
        SortedMap<String, String> objects = new TreeMap<>();
        try (S3Client client = server.client()) {
            for (S3Object object :
                    client.listObjectsV2Paginator(each -> each.bucket(bucket)).contents()) {
                byte[] bytes = client.getObjectAsBytes(
                                each -> each.bucket(bucket).key(object.key()))
                        .asByteArray();
                objects.put(object.key(), DigestUtils.sha256Hex(bytes));
            }
        }
        objects.remove(".dateline-publication");
        return objects;
    }

    @Test
    void theFirstPublicationBringsEveryFileAndTheSecondNone() {
        SmallDigest digest = digest().build();
        Cli.Result first = publish(digest);
        assertEquals(0, first.code(), first.err());
        assertEquals(digest.built(), there());
        Cli.Result second = publish(digest);
        assertTrue(second.err().startsWith("store: nothing to publish"), second.err());
        Cli.Result verified = publish(digest, "--verify");
        assertTrue(verified.err().startsWith("store: nothing to publish"), verified.err());
    }

    @Test
    void filesAreServedAsWhatTheyAre() {
        SmallDigest digest = digest().build();
        assertEquals(0, publish(digest).code());
        String style = digest.built().keySet().stream()
                .filter(path -> path.matches("assets/site\\..*\\.css"))
                .findFirst()
                .orElseThrow();
        try (S3Client client = server.client()) {
            HeadObjectResponse page =
                    client.headObject(each -> each.bucket(bucket).key("index.html"));
            assertEquals("text/html; charset=utf-8", page.contentType().replace(";c", "; c"));
            assertEquals("public, max-age=0, must-revalidate", page.cacheControl());
            HeadObjectResponse css =
                    client.headObject(each -> each.bucket(bucket).key(style));
            assertEquals("text/css; charset=utf-8", css.contentType().replace(";c", "; c"));
            assertEquals("public, max-age=31536000, immutable", css.cacheControl());
            assertEquals(
                    "application/atom+xml; charset=utf-8",
                    client.headObject(each -> each.bucket(bucket).key("feed.xml"))
                            .contentType()
                            .replace(";c", "; c"));
        }
    }

    @Test
    void whatIsGoneIsRemovedAndWhatSomebodyElsePutThereStays() {
        SmallDigest digest = SmallDigest.in(folder.resolve("digest"), target(server.port(), "prefix: news"));
        assertEquals(0, publish(digest.build()).code());
        try (S3Client client = server.client()) {
            client.putObject(each -> each.bucket(bucket).key("other/notes.txt"), RequestBody.fromString("notes"));
            client.putObject(each -> each.bucket(bucket).key("news/proof.txt"), RequestBody.fromString("proof"));
        }
        digest.delete("content/2025/03/18/crane-repaired.md");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        Cli.Result result = publish(digest.build());
        assertEquals(0, result.code(), result.err());
        SortedMap<String, String> expected = new TreeMap<>();
        digest.built().forEach((path, sum) -> expected.put("news/" + path, sum));
        SortedMap<String, String> there = there();
        assertTrue(there.keySet().remove("other/notes.txt"));
        assertTrue(there.keySet().remove("news/proof.txt"));
        assertTrue(there.keySet().remove("news/.dateline-publication"));
        assertEquals(expected, there);
    }

    @Test
    void anObjectOfOursThatSomebodyChangedIsNeitherReplacedNorRemoved() {
        SmallDigest digest = digest().build();
        assertEquals(0, publish(digest).code());
        String goes = "2025/03/18/crane-repaired/index.html";
        change(goes);
        digest.delete("content/2025/03/18/crane-repaired.md");
        assertEquals(0, publish(digest.build()).code());
        assertEquals(DigestUtils.sha256Hex("changed by somebody"), there().get(goes));

        change("index.html");
        SortedMap<String, String> before = there();
        for (Cli.Result result : List.of(publish(digest), publish(digest, "--verify"))) {
            assertEquals(1, result.code());
            assertTrue(
                    result.err()
                            .startsWith("store/index.html: error: the file there was not published from here, or was"
                                    + " changed since"),
                    result.err());
        }
        assertEquals(before, there());
    }

    private void change(String key) {
        try (S3Client client = server.client()) {
            client.putObject(each -> each.bucket(bucket).key(key), RequestBody.fromString("changed by somebody"));
        }
    }

    @Test
    void aRehearsalWritesNothing() {
        Cli.Result result = publish(digest().build(), "--dry-run");
        assertEquals(0, result.code(), result.err());
        assertEquals(Map.of(), there());
    }

    @Test
    void wrongKeysAreToldAndNotPrinted() {
        Cli.Result result = digest().build()
                .publishAs(
                        folder,
                        Map.of("AWS_ACCESS_KEY_ID", "harbour", "AWS_SECRET_ACCESS_KEY", "wr0ng-s3cr3t"),
                        "--verbose");
        assertEquals(1, result.code());
        assertEquals(
                "store: error: the store does not let us into the bucket " + bucket + ": SignatureDoesNotMatch\n"
                        + "  fix: see that the keys are right, and may list, get, put and delete there\n"
                        + "store: 1 error; nothing was published\n",
                result.err());
        assertFalse(result.err().contains("wr0ng"));
    }

    @Test
    void withoutKeysItSaysWhereTheyBelong() {
        SmallDigest digest = digest().build();
        Map<String, String> empty =
                Map.of("AWS_ACCESS_KEY_ID", "", "AWS_SECRET_ACCESS_KEY", "", "AWS_REGION", "", "AWS_PROFILE", "");
        for (Map<String, String> nothing : List.of(Map.<String, String>of(), empty)) {
            Cli.Result result = digest.publishAs(folder, nothing);
            assertEquals(1, result.code());
            assertEquals("""
                    store: error: nothing says with which keys to log in to the store
                      fix: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them into ~/.aws/credentials
                    store: 1 error; nothing was published
                    """, result.err());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[harbour]\naws_access_key_id = harbour\naws_secret_access_key = s3cr3t\n",
                "[default]\naws_access_key_id = harbour\n",
                "aws_secret_access_key = s3cr3t\n"
            })
    void aFileWithoutTheKeysIsToldWithWhatToDo(String file) throws IOException {
        Files.createDirectories(folder.resolve(".aws"));
        Files.writeString(folder.resolve(".aws/credentials"), file);
        Cli.Result result = digest().build().publishAs(folder, Map.of(), "--verbose");
        assertEquals(1, result.code());
        assertEquals("""
                store: error: ~/.aws/credentials holds no keys of the profile 'default'
                  fix: write aws_access_key_id and aws_secret_access_key below a line [default] there, or name another profile in AWS_PROFILE
                store: 1 error; nothing was published
                """, result.err());
    }

    @Test
    void aStoreThatCannotBeReachedIsToldWithWhatToDo() {
        SmallDigest digest = digest().build();
        for (Map.Entry<String, String> wrong : Map.of(
                        "http://127.0.0.1:1",
                        "cannot be reached: nothing answers there",
                        "http://s3.invalid",
                        "cannot be reached: no host of that name is known",
                        "https://127.0.0.1:" + server.port(),
                        "cannot be reached over TLS")
                .entrySet()) {
            digest.targets("name: store\nkind: s3\nbucket: digest\npath-style: true\nendpoint: " + wrong.getKey());
            Cli.Result result = publish(digest.build());
            assertEquals(1, result.code());
            assertTrue(
                    result.err()
                            .startsWith("store: error: the store of the bucket digest " + wrong.getValue()
                                    + "\n  fix: see whether the "),
                    result.err());
        }
    }

    @Test
    void theKeysMayStandInTheUsersFile() throws IOException {
        Files.createDirectories(folder.resolve(".aws"));
        Files.writeString(
                folder.resolve(".aws/credentials"),
                "[harbour]\naws_access_key_id = " + S3Server.keys().get("AWS_ACCESS_KEY_ID")
                        + "\naws_secret_access_key = " + S3Server.keys().get("AWS_SECRET_ACCESS_KEY") + "\n");
        Cli.Result result = digest().build().publishAs(folder, Map.of("AWS_PROFILE", "harbour"));
        assertEquals(0, result.code(), result.err());
    }

    @Test
    void whereThereIsNoBucketItSaysSo() {
        SmallDigest digest = digest();
        digest.targets(target(server.port()).replace(bucket, "no-such-bucket"));
        Cli.Result result = publish(digest.build());
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .startsWith("store: error: there is nothing like the bucket no-such-bucket: NoSuchBucket\n"),
                result.err());
    }

    @Test
    void anAnswer500IsAskedAgain() {
        try (StumblingStore stumbling = StumblingStore.before(server.port(), 7)) {
            SmallDigest digest = SmallDigest.in(folder.resolve("digest"), target(stumbling.port()))
                    .build();
            Cli.Result result = publish(digest);
            assertEquals(0, result.code(), result.err());
            assertTrue(stumbling.stumbles() > 3, "it stumbled " + stumbling.stumbles() + " times");
            assertEquals(digest.built(), there());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12})
    void aFullStoreIsToldAndTakesTheRestOnceItHasSpace(int objects) {
        SmallDigest digest = digest().build();
        assertEquals(0, publish(digest).code());
        SortedMap<String, String> old = there();
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        try (StumblingStore full = StumblingStore.withSpaceFor(server.port(), objects)) {
            digest.targets(target(full.port()));
            Cli.Result refused = publish(digest.build());
            assertEquals(1, refused.code());
            assertEquals(
                    "store: error: the store has no more space for the bucket " + bucket + "\n"
                            + "  fix: make space there, then publish again\n"
                            + "store: 1 error; "
                            + (objects < 2
                                    ? "nothing was published, all is as it was there\n"
                                    : "stopped on the way: publish again, it goes on from there\n"),
                    refused.err());
        }
        SortedMap<String, String> now = digest.built();
        there().forEach((path, sum) ->
                assertTrue(sum.equals(old.get(path)) || sum.equals(now.get(path)), path + " is half there"));
        digest.targets(target(server.port()));
        assertEquals(0, publish(digest.build()).code());
        assertEquals(digest.built(), there());
    }

    @Test
    void aStoreWhoseDiskIsFullLosesNothing() throws IOException {
        Path ofTheStore = Files.createDirectories(folder.resolve("store"));
        try (Disk disk = Disk.of(folder.resolve("disk"), 8_000);
                S3Server small = S3Server.startOn(disk.path(), ofTheStore)) {
            try (S3Client client = small.client()) {
                client.createBucket(each -> each.bucket(bucket));
            }
            SmallDigest digest = SmallDigest.in(folder.resolve("digest"), target(small.port()))
                    .build();
            assertEquals(0, publish(digest).code());
            digest.article("2025/03/19/ferry-sails", "Ferry sails again");
            digest.build();
            disk.fill(16_384);
            Cli.Result refused = publish(digest);
            disk.makeSpace();
            assertEquals(1, refused.code(), refused.err());
            assertTrue(refused.err().contains("\n  fix: "), refused.err());
            assertFalse(refused.err().contains("\tat "), refused.err());
            Cli.Result again = publish(digest);
            assertEquals(0, again.code(), again.err());
            assertTrue(publish(digest, "--verify").err().startsWith("store: nothing to publish"));
        }
    }

    /** Wherever the line breaks, every object is whole, and publishing again brings the rest. */
    @Test
    void aLineThatBreaksAtEveryTenthPieceLosesNothing() {
        SmallDigest digest = digest().build();
        assertEquals(0, publish(digest).code());
        SortedMap<String, String> old = there();
        digest.delete("content/2025/03/18/crane-repaired.md");
        digest.article("2025/03/18/harbour-reopens", "Harbour reopens to all ships");
        digest.build();
        SortedMap<String, String> now = digest.built();
        int breaks = 0;
        boolean isDone = false;
        for (int pieces = 10; !isDone; pieces += 10) {
            try (CuttingLine line = CuttingLine.to(server.port(), pieces)) {
                digest.targets(target(line.port()));
                digest.build();
                Cli.Result result = publish(digest);
                isDone = result.code() == 0;
                if (!isDone) {
                    breaks++;
                    assertTrue(result.err().contains("publish again"), result.err());
                }
            }
            for (Map.Entry<String, String> object : there().entrySet()) {
                assertTrue(
                        object.getValue().equals(old.get(object.getKey()))
                                || object.getValue().equals(now.get(object.getKey())),
                        object.getKey() + " is half there after " + pieces + " pieces");
            }
        }
        assertTrue(breaks > 1, "the line broke " + breaks + " times");
        assertEquals(now, there());
    }
}
