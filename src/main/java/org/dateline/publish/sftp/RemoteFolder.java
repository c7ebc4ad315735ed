package org.dateline.publish.sftp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** The folder of the server that is published to; paths are relative to it. Safe for several threads. */
final class RemoteFolder {

    private final SftpClient client;
    private final String root;
    private final @Nullable OpenSSHPosixRenameExtension replacing;
    private final Set<String> madeFolders = ConcurrentHashMap.newKeySet();

    RemoteFolder(SftpClient client, String root) {
        this.client = client;
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        OpenSSHPosixRenameExtension extension = client.getExtension(OpenSSHPosixRenameExtension.class);
        this.replacing = extension != null && extension.isSupported() ? extension : null;
    }

    private String full(String path) {
        return path.isEmpty() ? (root.isEmpty() ? "/" : root) : root + "/" + path;
    }

    /** What is there, without following a link; null where nothing is. */
    @Nullable
    Attributes attributes(String path) throws IOException {
        try {
            return client.lstat(full(path));
        } catch (SftpException e) {
            if (isNotThere(e)) {
                return null;
            }
            throw e;
        }
    }

    private static boolean isNotThere(SftpException e) {
        return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
    }

    /** The bytes of a file; null where there is none. */
    byte @Nullable [] bytes(String path) throws IOException {
        try (InputStream in = client.read(full(path))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            return bytes.toByteArray();
        } catch (SftpException e) {
            if (isNotThere(e)) {
                return null;
            }
            throw e;
        }
    }

    /** The names in a folder; none where there is no such folder. */
    List<String> names(String path) throws IOException {
        List<String> names = new ArrayList<>();
        try (CloseableHandle handle = client.openDir(full(path))) {
            for (List<DirEntry> some = client.readDir(handle); some != null; some = client.readDir(handle)) {
                some.stream()
                        .map(DirEntry::getFilename)
                        .filter(name -> !name.equals(".") && !name.equals(".."))
                        .forEach(names::add);
            }
        } catch (SftpException e) {
            if (!isNotThere(e)) {
                throw e;
            }
        }
        return names;
    }

    void write(String path, byte[] bytes) throws IOException {
        makeFolders(parent(path));
        try (OutputStream out = client.write(full(path), OpenMode.Create, OpenMode.Write, OpenMode.Truncate)) {
            out.write(bytes);
        }
    }

    /** Renames in one step, in the place of what may be there, where the server can. */
    void move(String from, String to) throws IOException {
        makeFolders(parent(to));
        if (replacing != null) {
            replacing.posixRename(full(from), full(to));
            return;
        }
        try {
            client.rename(full(from), full(to));
        } catch (SftpException e) { // this server replaces nothing
            delete(to);
            client.rename(full(from), full(to));
        }
    }

    /** Deletes a file, where there is one. */
    void delete(String path) throws IOException {
        try {
            client.remove(full(path));
        } catch (SftpException e) {
            if (!isNotThere(e)) {
                throw e;
            }
        }
    }

    /** Deletes a folder and those above it, as far as they are empty. */
    void deleteEmptyFolders(String path) throws IOException {
        for (String folder = path; !folder.isEmpty(); folder = parent(folder)) {
            try {
                client.rmdir(full(folder));
                madeFolders.remove(folder);
            } catch (SftpException e) {
                return; // it holds something
            }
        }
    }

    private void makeFolders(String path) throws IOException {
        if (madeFolders.contains(path)) {
            return;
        }
        if (attributes(path) == null) {
            if (path.isEmpty()) {
                makeRoot();
            } else {
                makeFolders(parent(path));
                make(full(path));
            }
        }
        madeFolders.add(path);
    }

    private void makeRoot() throws IOException {
        StringBuilder made = new StringBuilder();
        for (String name : full("").split("/")) {
            made.append(name);
            if (made.length() > 0) {
                make(made.toString());
            }
            made.append('/');
        }
    }

    private void make(String folder) throws IOException {
        try {
            client.mkdir(folder);
        } catch (SftpException e) {
            Attributes there;
            try {
                there = client.stat(folder); // perhaps another thread was faster
            } catch (SftpException none) {
                throw e;
            }
            if (!there.isDirectory()) {
                throw e;
            }
        }
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
