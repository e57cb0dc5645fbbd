package app.huzzah.config;

import java.util.Base64;
import java.util.Optional;

/** A key of 32 bytes. It prints as {@code ***}. */
public record Key(Secret base64) {
  private static final int BYTES = 32;

  /** Reads it; empty where it is not 32 bytes in base64. */
  static Optional<Key> read(String base64) {
    try {
      return Base64.getDecoder().decode(base64).length == BYTES
          ? Optional.of(new Key(new Secret(base64)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(base64.reveal());
  }
}
