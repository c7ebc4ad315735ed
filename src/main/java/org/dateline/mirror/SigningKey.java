package org.dateline.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The secret key that vouches for a site (Ed25519). The same key and the same bytes give the same signature. */
public final class SigningKey {

    /** The variable that may hold it. */
    public static final String VARIABLE = "DATELINE_SIGNING_KEY";

    static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /** Where it lies in a home. */
    public static Path fileIn(Path home) {
        return home.resolve(".config/dateline/signing.key");
    }

    /**
     * The key of the variable, else of the file in the user's home; empty where there is neither.
     *
     * @throws IllegalArgumentException where what is there is no such key
     */
    public static Optional<SigningKey> find(Map<String, String> environment, Path home) {
        String written = environment.get(VARIABLE);
        Path file = fileIn(home);
        if (written != null && !written.isBlank()) {
            return Optional.of(read(written, "the variable " + VARIABLE));
        }
        try {
            return Files.exists(file) ? Optional.of(read(Files.readString(file), file.toString())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static SigningKey read(String written, String from) {
        String base64 = written.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return new SigningKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // the cause is not passed on, since it might quote what is secret
            throw new IllegalArgumentException(from + " does not hold a key that 'dateline keygen' made");
        }
    }

    /** Makes a pair, writes the secret key where only the user may read it, and returns the public one. */
    public static PublicKeyText generate(Path file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            String text = BEGIN + "\n"
                    + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n" + END + "\n";
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.write(file, text.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.TRUNCATE_EXISTING);
            return PublicKeyText.of(pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /** The signature of these bytes, as a line of Base64. */
    public byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return (Base64.getEncoder().encodeToString(signature.sign()) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key is of no use", e);
        }
    }

    @Override
    public String toString() {
        return "a signing key";
    }
}
