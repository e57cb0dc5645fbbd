package app.huzzah.rewards;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals codes, such as vouchers, so that the database alone does not give them away: AES-256 in
 * Galois/Counter Mode (NIST SP 800-38D), with a fresh nonce for each and bound to what it belongs
 * to. Without a key it is shut.
 */
public final class Vault {
  /** In bytes. */
  public static final int KEY = 32;

  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final Optional<SecretKey> key;
  private final SecureRandom random;

  /**
   * Makes it.
   *
   * @param key {@link #KEY} bytes; empty for a vault that is shut
   * @param random for nonces
   */
  public Vault(Optional<byte[]> key, SecureRandom random) {
    this.key = key.map(bytes -> new SecretKeySpec(bytes, "AES"));
    this.random = random;
  }

  /** Whether it has a key. */
  boolean works() {
    return key.isPresent();
  }

  /**
   * Seals a text.
   *
   * @param owner what it belongs to; only with the same it can be opened
   * @throws IllegalStateException where it is shut
   */
  byte[] seal(String text, String owner) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed;
    try {
      sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a code cannot be sealed", e);
    }
    return ByteBuffer.allocate(1 + NONCE + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** The text; empty where it was sealed with another key or for another owner, or was changed. */
  Optional<String> open(byte[] sealed, String owner) {
    if (key.isEmpty() || sealed.length <= 1 + NONCE || sealed[0] != VERSION) {
      return Optional.empty();
    }
    byte[] nonce = new byte[NONCE];
    System.arraycopy(sealed, 1, nonce, 0, NONCE);
    try {
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce, owner)
              .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(
        mode,
        key.orElseThrow(() -> new IllegalStateException("the vault has no key")),
        new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
