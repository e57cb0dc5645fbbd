package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_MESSAGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.resultQuery;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.with;

import app.huzzah.db.Also;
import app.huzzah.db.Gaps;
import app.huzzah.db.Kept;
import app.huzzah.recognition.RecognitionRowStore.Which;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Table;

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

  private static final Kept<Remembered> REMEMBERING = Kept.of(RecognitionMessageStore::remembering);

  private static final Kept<Which> ALL =
      Kept.of(gaps ->
          selectFrom(RECOGNITION_MESSAGE)
              .where(
                  RECOGNITION_MESSAGE.WORKSPACE_ID.eq(
                      gaps.value(RECOGNITION_MESSAGE.WORKSPACE_ID, of -> of.workspace().value())))
              .and(
                  RECOGNITION_MESSAGE.RECOGNITION_ID.eq(
                      gaps.value(RECOGNITION_MESSAGE.RECOGNITION_ID, of -> of.id().value())))
              .orderBy(RECOGNITION_MESSAGE.CHANNEL_ID, RECOGNITION_MESSAGE.TS));

  private record Remembered(Which which, List<Shown> shown, Optional<Also> said) {
    List<String> each(Function<Shown, String> part) {
      return shown.stream().map(part).toList();
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
    Which which = new Which(recognition.workspace(), recognition.id());
    return tx.fetchOptional(REMEMBERING.about(new Remembered(which, shown, said)))
        .map(row -> row.get(RECOGNITION.TAKEN_BACK_AT) == null)
        .orElse(false);
  }

  private static ResultQuery<?> remembering(Gaps<Remembered> gaps) {
    return with(name("shown").as(storing(gaps)))
        .with(name("said").as(resultQuery(gaps.part(RecognitionMessageStore::said))))
        .select(RECOGNITION.TAKEN_BACK_AT)
        .from(RECOGNITION)
        .where(RecognitionRowStore.is(gaps.of(Remembered::which)))
        .forShare();
  }

  private static ResultQuery<?> said(Remembered remembered) {
    return remembered.said().<ResultQuery<?>>map(Also::part).orElse(selectOne());
  }

  /** Texts that are not there are empty in the lists. */
  private static ResultQuery<?> storing(Gaps<Remembered> gaps) {
    Field<String> texts = RECOGNITION_MESSAGE.TS;
    Table<?> shown =
        table(
                "unnest({0}, {1}, {2}, {3}, {4})",
                gaps.values(texts, of -> of.each(one -> stored(one.role()))),
                gaps.values(texts, of -> of.each(one -> one.channel().value())),
                gaps.values(texts, of -> of.each(Shown::ts)),
                gaps.values(
                    texts, of -> of.each(one -> one.recipient().map(MemberId::value).orElse(""))),
                gaps.values(texts, of -> of.each(one -> one.permalink().orElse(""))))
            .as("shown", "role", "channel", "ts", "recipient", "permalink");
    Gaps<Which> which = gaps.of(Remembered::which);
    return insertInto(
            RECOGNITION_MESSAGE,
            RECOGNITION_MESSAGE.WORKSPACE_ID,
            RECOGNITION_MESSAGE.RECOGNITION_ID,
            RECOGNITION_MESSAGE.ROLE,
            RECOGNITION_MESSAGE.CHANNEL_ID,
            RECOGNITION_MESSAGE.TS,
            RECOGNITION_MESSAGE.RECIPIENT_ID,
            RECOGNITION_MESSAGE.PERMALINK)
        .select(
            select(
                    which.value(RECOGNITION_MESSAGE.WORKSPACE_ID, of -> of.workspace().value()),
                    which.value(RECOGNITION_MESSAGE.RECOGNITION_ID, of -> of.id().value()),
                    column("role"),
                    column("channel"),
                    column("ts"),
                    nullif(column("recipient"), inline("")),
                    nullif(column("permalink"), inline("")))
                .from(shown))
        .onConflictDoNothing()
        .returningResult(RECOGNITION_MESSAGE.TS);
  }

  private static Field<String> column(String of) {
    return field(name("shown", of), String.class);
  }

  private static String stored(Shown.Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  public List<Shown> all(DSLContext dsl, WorkspaceId workspace, RecognitionId recognition) {
    return dsl.fetch(ALL.about(new Which(workspace, recognition)))
        .into(RECOGNITION_MESSAGE)
        .map(row ->
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
