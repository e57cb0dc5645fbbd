package app.huzzah.leaderboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.WorkspaceId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * The id by which a board's totals are found: 128 bits of a hash of its name, as the database's
 * {@code board_id} makes them. Told by us, since the server would work it out for each part of a
 * board's statement.
 */
final class BoardId {
  /** Of no board: of the span before all time. */
  static final UUID NONE = new UUID(0, 0);

  private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

  private BoardId() {}

  /** The board of the whole workspace, or of a channel. */
  static UUID of(WorkspaceId workspace, Optional<ChannelId> channel, Span span) {
    String name =
        String.join(
            " ",
            workspace.value(),
            channel.map(ChannelId::value).orElse(""),
            BoardColumnsStore.word(span.period()),
            String.valueOf(ChronoUnit.DAYS.between(DAY_0, span.from())));
    ByteBuffer bits = ByteBuffer.wrap(md5(name));
    return new UUID(bits.getLong(), bits.getLong());
  }

  private static byte[] md5(String name) {
    try {
      return MessageDigest.getInstance("MD5").digest(name.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java without MD5, which it promises", e);
    }
  }
}
