package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.RECOGNITION_MESSAGE;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/** The rows that say where Slack shows a recognition. */
public final class RecognitionMessageStore {
  /**
   * A message that shows a recognition.
   *
   * @param ts Slack's id of the message within its channel
   * @param recipient whose direct message it is; empty for others
   * @param permalink its address, where Slack told it
   */
  public record Shown(
      Role role,
      ChannelId channel,
      String ts,
      Optional<MemberId> recipient,
      Optional<String> permalink) {
    /** What a message is to a recognition. */
    public enum Role {
      /** Our post in a channel. */
      POST,
      /** Our direct message to a recipient. */
      DIRECT,
      /** Somebody's own message that gave it, or that it is about. */
      SOURCE
    }

    /** Whether we wrote it, and can change it. */
    public boolean isOurs() {
      return role != Role.SOURCE;
    }
  }

  public void add(DSLContext tx, WorkspaceId workspace, RecognitionId recognition, Shown shown) {
    tx.insertInto(RECOGNITION_MESSAGE)
        .set(RECOGNITION_MESSAGE.WORKSPACE_ID, workspace.value())
        .set(RECOGNITION_MESSAGE.RECOGNITION_ID, recognition.value())
        .set(RECOGNITION_MESSAGE.ROLE, shown.role().name().toLowerCase(Locale.ROOT))
        .set(RECOGNITION_MESSAGE.CHANNEL_ID, shown.channel().value())
        .set(RECOGNITION_MESSAGE.TS, shown.ts())
        .set(RECOGNITION_MESSAGE.RECIPIENT_ID, shown.recipient().map(MemberId::value).orElse(null))
        .set(RECOGNITION_MESSAGE.PERMALINK, shown.permalink().orElse(null))
        .onConflictDoNothing()
        .execute();
  }

  public List<Shown> all(DSLContext dsl, WorkspaceId workspace, RecognitionId recognition) {
    return dsl.selectFrom(RECOGNITION_MESSAGE)
        .where(RECOGNITION_MESSAGE.WORKSPACE_ID.eq(workspace.value()))
        .and(RECOGNITION_MESSAGE.RECOGNITION_ID.eq(recognition.value()))
        .orderBy(RECOGNITION_MESSAGE.CHANNEL_ID, RECOGNITION_MESSAGE.TS)
        .fetch(row ->
            new Shown(
                Shown.Role.valueOf(row.getRole().toUpperCase(Locale.ROOT)),
                new ChannelId(row.getChannelId()),
                row.getTs(),
                Optional.ofNullable(row.getRecipientId()).map(MemberId::new),
                Optional.ofNullable(row.getPermalink())));
  }

  /** Whether somebody's own message is known as what gave a recognition. */
  public boolean isSource(DSLContext dsl, WorkspaceId workspace, ChannelId channel, String ts) {
    return dsl.fetchExists(
        RECOGNITION_MESSAGE,
        RECOGNITION_MESSAGE
            .WORKSPACE_ID
            .eq(workspace.value())
            .and(RECOGNITION_MESSAGE.CHANNEL_ID.eq(channel.value()))
            .and(RECOGNITION_MESSAGE.TS.eq(ts))
            .and(RECOGNITION_MESSAGE.ROLE.eq("source")));
  }

  /** The address where everybody can read it: the post's, or that of the message itself. */
  public Optional<String> permalink(
      DSLContext dsl, WorkspaceId workspace, RecognitionId recognition) {
    return all(dsl, workspace, recognition).stream()
        .filter(shown -> shown.role() != Shown.Role.DIRECT)
        .sorted((one, other) -> one.role().compareTo(other.role()))
        .flatMap(shown -> shown.permalink().stream())
        .findFirst();
  }
}
