package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code dateline publish} does to a branch of a bare repository on this machine. */
class PublishToGitTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeTheRepository() throws GitAPIException {
        Git.init().setBare(true).setGitDir(bare().toFile()).call().close();
    }

    private Path bare() {
        return folder.resolve("digest.git");
    }

    private SmallDigest digest(String... further) {
        return SmallDigest.in(
                folder.resolve("digest"),
                "name: pages\nkind: git\nrepository: " + bare().toUri() + "\n" + String.join("\n", further));
    }

    private SortedMap<String, String> branch(String name) throws GitAPIException, IOException {
        Path clone = Files.createTempDirectory(folder, "clone");
        CloneCommand command = Git.cloneRepository()
                .setURI(bare().toUri().toString())
                .setBranch(name)
                .setDirectory(clone.toFile());
        command.call().close();
        SortedMap<String, String> files = new TreeMap<>(SmallDigest.published(clone));
        files.keySet().removeIf(path -> path.startsWith(".git/"));
        return files;
    }

    private List<RevCommit> commits(String branch) throws IOException, GitAPIException {
        try (Git git = Git.open(bare().toFile())) {
            Repository repository = git.getRepository();
            List<RevCommit> commits = new ArrayList<>();
            git.log().add(repository.resolve("refs/heads/" + branch)).call().forEach(commits::add);
            return commits;
        }
    }

    @Test
    void theFirstPublicationMakesTheBranchAndTheSecondNoCommit() throws Exception {
        SmallDigest digest = digest().build();
        Cli.Result first = digest.publish();
        assertEquals(0, first.code(), first.err());
        assertTrue(
                first.err().matches("(?s)pages: published: \\d+ new, .* \\(commit [0-9a-f]{10} on gh-pages\\)\n"),
                first.err());
        SortedMap<String, String> expected = digest.built();
        SortedMap<String, String> there = branch("gh-pages");
        assertTrue(there.keySet().remove(".nojekyll"));
        assertEquals(expected, there);

        Cli.Result second = digest.publish();
        assertTrue(second.err().startsWith("pages: nothing to publish"), second.err());
        assertEquals(1, commits("gh-pages").size());
    }

    @Test
    void aPublicationIsOneCommitThatSaysWhatItHolds() throws Exception {
        SmallDigest digest = digest().build();
        assertEquals(0, digest.publish().code());
        digest.delete("content/2025/03/18/crane-repaired.md");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        Cli.Result result = digest.build().publish();
        assertEquals(0, result.code(), result.err());
        SortedMap<String, String> there = branch("gh-pages");
        there.remove(".nojekyll");
        assertEquals(digest.built(), there);

        List<RevCommit> commits = commits("gh-pages");
        assertEquals(2, commits.size());
        assertTrue(
                commits.get(0)
                        .getFullMessage()
                        .matches(
                                "Publish \\d+ new and \\d+ changed files, remove \\d+\n\nEditions: 2025-03-18, 2025-03-19\n"),
                commits.get(0).getFullMessage());
        assertEquals(
                "2030-01-01T00:00:00Z",
                commits.get(0).getAuthorIdent().getWhenAsInstant().toString());
    }

    @Test
    void aSquashedBranchKeepsItsNewestCommitAlone() throws Exception {
        SmallDigest digest =
                digest("squash: true", "branch: site", "cname: harbour.example").build();
        assertEquals(0, digest.publish().code());
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        Cli.Result result = digest.build().publish();
        assertEquals(0, result.code(), result.err());
        assertEquals(1, commits("site").size());
        assertTrue(branch("site").containsKey("CNAME"));
        assertTrue(branch("site").containsKey("2025/03/19/ferry-sails/index.html"));
    }

    @Test
    void aNewHostNameIsPublishedThoughNoPageChanged() throws Exception {
        SmallDigest digest = digest().build();
        assertEquals(0, digest.publish().code());
        digest.targets("name: pages\nkind: git\nrepository: ../digest.git\ncname: harbour.example");
        Cli.Result result = digest.build().publish();
        assertTrue(result.err().startsWith("pages: published: 0 new, 0 changed, "), result.err());
        assertTrue(branch("gh-pages").containsKey("CNAME"));
    }

    @Test
    void whatSomebodyElseCommittedStaysAndIsNotReplaced() throws Exception {
        SmallDigest digest = digest().build();
        assertEquals(0, digest.publish().code());
        commitElsewhere("ownership-proof.txt", "proof");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        assertEquals(0, digest.build().publish().code());
        assertTrue(branch("gh-pages").containsKey("ownership-proof.txt"));
        assertEquals(3, commits("gh-pages").size());

        commitElsewhere("2025/03/20/crew-rests/index.html", "somebody's page");
        digest.article("2025/03/20/crew-rests", "Crew rests");
        Cli.Result result = digest.build().publish();
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .startsWith("pages/2025/03/20/crew-rests/index.html: error: the file there was not published"),
                result.err());
        assertEquals(4, commits("gh-pages").size());
    }

    private void commitElsewhere(String file, String text) throws Exception {
        Path clone = Files.createTempDirectory(folder, "other");
        try (Git git = Git.cloneRepository()
                .setURI(bare().toUri().toString())
                .setBranch("gh-pages")
                .setDirectory(clone.toFile())
                .call()) {
            Files.createDirectories(clone.resolve(file).getParent());
            Files.writeString(clone.resolve(file), text);
            git.add().addFilepattern(".").call();
            git.commit().setMessage("Add a file").setSign(false).call();
            git.push().call();
        }
    }

    @Test
    void aRehearsalPushesNothing() throws Exception {
        SmallDigest digest = digest().build();
        SortedMap<String, String> before = SmallDigest.tree(bare());
        Cli.Result result = digest.publish("--dry-run");
        assertEquals(0, result.code(), result.err());
        assertEquals(before, SmallDigest.tree(bare()));
    }

    @Test
    void theStoreMayBeDeletedAtAnyTime() throws Exception {
        SmallDigest digest = digest().build();
        assertEquals(0, digest.publish().code());
        SortedMap<String, String> store = SmallDigest.tree(digest.root().resolve(".dateline/cache/publish"));
        assertFalse(store.isEmpty());
        try (Stream<Path> all = Files.walk(digest.root().resolve(".dateline/cache/publish"))) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        Cli.Result result = digest.build().publish();
        assertEquals(0, result.code(), result.err());
        assertEquals(2, commits("gh-pages").size());
    }

    @Test
    void whereThereIsNoRepositoryItSaysSo() {
        SmallDigest digest =
                SmallDigest.in(folder.resolve("digest"), "name: pages\nkind: git\nrepository: ../nowhere.git");
        Cli.Result result = digest.build().publish();
        assertEquals(1, result.code());
        assertEquals(
                "pages: error: there is no repository at " + folder.resolve("nowhere.git") + "\n"
                        + "  fix: make an empty one there, or mend the address\n"
                        + "pages: 1 error; nothing was published\n",
                result.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://harbour:s3cr3t@git.example/digest.git",
                "https://s3cr3t@git.example/digest.git",
                "ssh://git:s3cr3t@git.example/digest.git"
            })
    void aPasswordInTheAddressIsRefusedAndNotPrinted(String address) {
        SmallDigest digest = SmallDigest.in(folder.resolve("digest"), "name: pages\nkind: git\nrepository: " + address);
        Cli.Result result =
                Cli.run("build", "--verbose", "--root", digest.root().toString());
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .contains(
                                "content/digest.yaml:8:17: error: the address of the repository holds a name, a password or a token\n"),
                result.err());
        assertFalse((result.out() + result.err()).contains("s3cr3t"));
        assertEquals(
                1,
                digest.publishAs(folder, Map.of("DATELINE_GIT_TOKEN", "t0ken"), "--verbose")
                        .code());
    }
}
