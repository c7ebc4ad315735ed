package org.dateline.publish.sftp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.dateline.config.Target;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;
import org.dateline.publish.target.Destination;
import org.dateline.publish.target.Held;
import org.dateline.publish.target.Progress;
import org.dateline.publish.target.PublicationPlan;
import org.dateline.publish.target.PublicationRecord;
import org.dateline.publish.target.PublishException;
import org.dateline.publish.target.Simultaneous;
import org.dateline.publish.target.Unreached;

/**
 * A folder of a server, over SFTP: all new bytes are staged within it first, each under the name of its sum, so that what
 * was sent before a line broke need not be sent again; then they are renamed, what pages need before the pages.
 */
public final class SftpFolder implements Destination {

    private static final String STAGED = ".dateline-publication.new";

    private static final int CHECKPOINT = 200;

    private final Target.Sftp target;
    private final SshAccess access;
    private final SftpClient client;
    private final RemoteFolder folder;
    private final Simultaneous simultaneous = new Simultaneous();

    private SftpFolder(Target.Sftp target, SshAccess access, SftpClient client) {
        this.target = target;
        this.access = access;
        this.client = client;
        this.folder = new RemoteFolder(client, target.path());
    }

    /** @param home the user's, for keys and known hosts */
    public static SftpFolder open(Target.Sftp target, Path home, Map<String, String> environment) {
        SshAccess access = SshAccess.open(target, home, environment);
        try {
            return new SftpFolder(target, access, SftpClientFactory.instance().createSftpClient(access.session()));
        } catch (IOException e) {
            access.close();
            throw new PublishException(
                    target.host() + " offers no SFTP: " + e.getMessage(), "ask its operator to allow SFTP", e);
        }
    }

    @Override
    public SortedMap<String, Held> look(BuiltSite site, boolean verify) {
        try {
            PublicationRecord record = record();
            SortedMap<String, Held> held = new ConcurrentSkipListMap<>();
            List<String> toSee = new ArrayList<>();
            for (String path : record.paths()) {
                String sum = record.sum(path);
                BuiltFile planned = site.files().get(path);
                // what is to be replaced or removed is read first: it may have been changed since
                if (sum != null
                        && !verify
                        && planned != null
                        && planned.sha256().equals(sum)) {
                    held.put(path, Held.ours(sum));
                } else {
                    toSee.add(path);
                }
            }
            List<String> unknown = site.files().keySet().stream()
                    .filter(path -> !record.paths().contains(path))
                    .toList();
            toSee.addAll(among(unknown));
            simultaneous.each(toSee, path -> {
                byte[] bytes = folder.bytes(path);
                if (bytes != null) {
                    String actual = DigestUtils.sha256Hex(bytes);
                    held.put(path, record.made(path, actual) ? Held.ours(actual) : Held.foreign(actual));
                }
            });
            return new TreeMap<>(held);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** A publication that stopped when every file was in its place may still have left what was staged. */
    @Override
    public boolean isComplete() {
        try {
            return folder.attributes(STAGED) == null;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private PublicationRecord record() throws IOException {
        byte[] bytes = folder.bytes(PublicationRecord.NAME);
        return bytes == null ? PublicationRecord.NONE : PublicationRecord.read(bytes);
    }

    /** Those that are there, told folder by folder, since most of what is new lies in folders that are not there. */
    private List<String> among(List<String> paths) throws IOException {
        Map<String, Set<String>> names = new HashMap<>();
        List<String> there = new ArrayList<>();
        for (String path : paths) {
            if (isThere(path, names)) {
                there.add(path);
            }
        }
        return there;
    }

    private boolean isThere(String path, Map<String, Set<String>> names) throws IOException {
        String parent = RemoteFolder.parent(path);
        if (!parent.isEmpty() && !isThere(parent, names)) {
            return false;
        }
        Set<String> known = names.get(parent);
        if (known == null) {
            known = new HashSet<>(folder.names(parent));
            names.put(parent, known);
        }
        return known.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    @Override
    public String apply(PublicationPlan plan, BuiltSite site, Progress progress) {
        try {
            PublicationRecord before = record();
            stage(plan.inSendingOrder(), site);
            keep(before.during(plan, Set.of()));
            Set<String> sent = ConcurrentHashMap.newKeySet();
            for (List<BuiltFile> step : plan.steps()) {
                for (int from = 0; from < step.size(); from += CHECKPOINT) {
                    simultaneous.each(step.subList(from, Math.min(step.size(), from + CHECKPOINT)), file -> {
                        folder.move(staged(file), file.path());
                        progress.seen();
                        sent.add(file.path());
                        progress.done(file.path());
                    });
                    keep(before.during(plan, sent));
                }
            }
            for (String path : plan.removed()) {
                folder.delete(path);
                progress.seen();
                folder.deleteEmptyFolders(RemoteFolder.parent(path));
                progress.done(path);
            }
            keep(PublicationRecord.of(site));
            for (String left : folder.names(STAGED)) {
                folder.delete(STAGED + "/" + left);
            }
            folder.deleteEmptyFolders(STAGED);
            return "";
        } catch (IOException e) {
            if (!isAnswer(e)) { // what was asked last may have been done
                progress.seen();
            }
            throw refusal(e);
        }
    }

    /** Two files of the same bytes are staged twice, since each is renamed. */
    private static String staged(BuiltFile file) {
        return STAGED + "/" + file.sha256().substring(0, 32)
                + DigestUtils.sha256Hex(file.path()).substring(0, 16);
    }

    private void stage(List<BuiltFile> files, BuiltSite site) throws IOException {
        Set<String> left = new HashSet<>(folder.names(STAGED));
        simultaneous.each(files, file -> {
            String name = staged(file);
            Attributes there = left.contains(name.substring(STAGED.length() + 1)) ? folder.attributes(name) : null;
            if (there == null || there.getSize() != file.size()) {
                folder.write(name, site.bytes(file));
            }
        });
    }

    private void keep(PublicationRecord record) throws IOException {
        String staged = STAGED + "/record";
        folder.write(staged, record.bytes());
        folder.move(staged, PublicationRecord.NAME);
    }

    /** Whether the server says so itself. */
    private static boolean isAnswer(IOException e) {
        return e instanceof SftpException refused
                && refused.getStatus() != SftpConstants.SSH_FX_NO_CONNECTION
                && refused.getStatus() != SftpConstants.SSH_FX_CONNECTION_LOST;
    }

    private PublishException refusal(IOException e) {
        if (e instanceof SftpException refused) {
            if (refused.getStatus() == SftpConstants.SSH_FX_PERMISSION_DENIED) {
                return new PublishException(
                        target.host() + " gives no permission to write in " + target.path(),
                        "let the user who logs in there own that folder, then publish again",
                        e);
            }
            if (isAnswer(refused)) {
                return new PublishException(
                        target.host() + " failed to do something in " + target.path() + ": " + refused.getMessage(),
                        "see whether its disk is full or a file stands where a folder must be, then publish again",
                        e);
            }
        }
        return new PublishException(
                "the line to " + target.host() + " broke" + Unreached.words(e),
                "publish again; it goes on from where it was",
                e);
    }

    @Override
    public void close() {
        simultaneous.close();
        try {
            client.close();
        } catch (IOException e) {
            // the line was broken before, which was told
        }
        access.close();
    }
}
