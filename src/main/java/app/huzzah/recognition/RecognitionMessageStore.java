package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_MESSAGE;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;

import app.huzzah.db.Also;
import app.huzzah.db.schema.tables.records.RecognitionMessageRecord;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.CommonTableExpression;
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

  /**
   * Stores where a recognition is shown, by one statement with what is said of it. Its row stays
   * locked until the transaction ends, so that whoever changes it, joins or takes it back either
   * sees these messages or is seen by who asks afterwards whether they still say what is so.
   *
   * @return whether it still stands
   */
  public boolean remember(
      DSLContext tx, Recognition recognition, List<Shown> shown, Optional<Also> said) {
    List<CommonTableExpression<?>> steps = new ArrayList<>();
    steps.add(
        name("shown")
            .as(
                insertInto(RECOGNITION_MESSAGE)
                    .set(shown.stream().map(one -> row(recognition, one)).toList())
                    .onConflictDoNothing()
                    .returningResult(RECOGNITION_MESSAGE.TS)));
    said.ifPresent(also -> steps.add(name("said").as(also.part())));
    return tx.with(steps)
        .select(RECOGNITION.TAKEN_BACK_AT)
        .from(RECOGNITION)
        .where(RECOGNITION.WORKSPACE_ID.eq(recognition.workspace().value()))
        .and(RECOGNITION.RECOGNITION_ID.eq(recognition.id().value()))
        .forShare()
        .fetchOptional()
        .map(row -> row.value1() == null)
        .orElse(false);
  }

  private static RecognitionMessageRecord row(Recognition recognition, Shown shown) {
    RecognitionMessageRecord row = new RecognitionMessageRecord();
    row.setWorkspaceId(recognition.workspace().value());
    row.setRecognitionId(recognition.id().value());
    row.setRole(shown.role().name().toLowerCase(Locale.ROOT));
    row.setChannelId(shown.channel().value());
    row.setTs(shown.ts());
    row.setRecipientId(shown.recipient().map(MemberId::value).orElse(null));
    row.setPermalink(shown.permalink().orElse(null));
    return row;
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
