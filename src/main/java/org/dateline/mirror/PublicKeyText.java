package org.dateline.mirror;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The public key of a digest as one line of Base64, by which anybody can check who vouches for a mirror. */
public record PublicKeyText(String text) {

    static PublicKeyText of(PublicKey key) {
        return new PublicKeyText(Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /** Reads a line that {@code dateline keygen} printed; empty where it is none. */
    public static Optional<PublicKeyText> parse(String written) {
        PublicKeyText key = new PublicKeyText(written.strip());
        try {
            key.key();
            return Optional.of(key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        return KeyFactory.getInstance(SigningKey.ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    /** Whether the signature is of these bytes, and by this key. */
    boolean vouchesFor(byte[] bytes, byte[] signature) {
        try {
            Signature check = Signature.getInstance(SigningKey.ALGORITHM);
            check.initVerify(key());
            check.update(bytes);
            return check.verify(Base64.getDecoder().decode(new String(signature, StandardCharsets.US_ASCII).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
