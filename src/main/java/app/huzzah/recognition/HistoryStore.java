package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_MESSAGE;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.recognition.AudienceStore.SAID_IN_PUBLIC;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import app.huzzah.recognition.HistoryQuery.What;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;

/**
 * Lines of one member's history, each list in the order of an index, so that a page costs no more
 * than what lies before it. The few lines of a page are chosen first; names, words and links are
 * read for them alone.
 */
final class HistoryStore {
  /** Whose lines, and which; a week where only what counts in it. */
  record Wanted(
      WorkspaceId workspace, MemberId member, Side side, What what, Optional<Week> week) {}

  private static final Field<Long> ID = field(name("chosen", "id"), Long.class);
  private static final Field<Instant> AT =
      field(name("chosen", "at"), RECOGNITION.GIVEN_AT.getDataType());
  private static final Field<String> BOOSTER = field(name("chosen", "booster"), String.class);
  private static final Field<Integer> PEOPLE = field(name("chosen", "people"), Integer.class);

  private static final Field<Boolean> IS_PUBLIC = field(SAID_IN_PUBLIC).as("is_public");

  /** The post's address, or else that of the message itself. */
  private static final Field<String> PERMALINK =
      field(
              select(RECOGNITION_MESSAGE.PERMALINK)
                  .from(RECOGNITION_MESSAGE)
                  .where(RECOGNITION_MESSAGE.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
                  .and(RECOGNITION_MESSAGE.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID))
                  .and(RECOGNITION_MESSAGE.ROLE.in("post", "source"))
                  .and(RECOGNITION_MESSAGE.PERMALINK.isNotNull())
                  .orderBy(RECOGNITION_MESSAGE.ROLE, RECOGNITION_MESSAGE.TS)
                  .limit(inline(1)))
          .as("permalink");

  /** Shout-outs, newest first; what one received in the order in which it was stored. */
  List<HistoryLine> shoutOuts(DSLContext dsl, Wanted wanted, int offset, int most) {
    Condition which =
        RECOGNITION
            .WORKSPACE_ID
            .eq(wanted.workspace().value())
            .and(counts(wanted))
            .and(within(RECOGNITION.GIVEN_ON, wanted));
    var columns =
        select(
            RECOGNITION.RECOGNITION_ID.as(ID),
            RECOGNITION.GIVEN_AT.as(AT),
            inline("").as(BOOSTER),
            inline(0).as(PEOPLE));
    boolean received = wanted.side() == Side.RECEIVED;
    Select<?> chosen =
        received
            ? columns
                .from(RECOGNITION_RECIPIENT)
                .join(RECOGNITION)
                .on(RECOGNITION.RECOGNITION_ID.eq(RECOGNITION_RECIPIENT.RECOGNITION_ID))
                .where(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(wanted.workspace().value()))
                .and(RECOGNITION_RECIPIENT.RECIPIENT_ID.eq(wanted.member().value()))
                .and(which)
                .orderBy(RECOGNITION_RECIPIENT.RECOGNITION_ID.desc())
                .limit(inline(most))
                .offset(inline(offset))
            : columns
                .from(RECOGNITION)
                .where(which)
                .and(RECOGNITION.GIVER_ID.eq(wanted.member().value()))
                .orderBy(RECOGNITION.GIVEN_AT.desc(), RECOGNITION.RECOGNITION_ID.desc())
                .limit(inline(most))
                .offset(inline(offset));
    return lines(
        dsl, wanted, chosen, received ? List.of(ID.desc()) : List.of(AT.desc(), ID.desc()));
  }

  /** Who joined what one received, or what one joined, newest first. */
  List<HistoryLine> joins(DSLContext dsl, Wanted wanted, int offset, int most) {
    boolean received = wanted.side() == Side.RECEIVED;
    Condition which =
        RECOGNITION
            .WORKSPACE_ID
            .eq(wanted.workspace().value())
            .and(stands(wanted))
            .and(BOOST.WORKSPACE_ID.eq(wanted.workspace().value()))
            .and((received ? BOOST.RECIPIENT_ID : BOOST.BOOSTER_ID).eq(wanted.member().value()))
            .and(within(BOOST.BOOSTED_ON, wanted));
    // One joins a shout-out at one moment, whoever it is for.
    Select<?> chosen =
        select(
                BOOST.RECOGNITION_ID.as(ID),
                BOOST.BOOSTED_AT.as(AT),
                BOOST.BOOSTER_ID.as(BOOSTER),
                count().as(PEOPLE))
            .from(BOOST)
            .join(RECOGNITION)
            .on(RECOGNITION.RECOGNITION_ID.eq(BOOST.RECOGNITION_ID))
            .where(which)
            .groupBy(BOOST.BOOSTED_AT, BOOST.RECOGNITION_ID, BOOST.BOOSTER_ID)
            .orderBy(BOOST.BOOSTED_AT.desc(), BOOST.RECOGNITION_ID.desc(), BOOST.BOOSTER_ID.desc())
            .limit(inline(most))
            .offset(inline(offset));
    return lines(dsl, wanted, chosen, List.of(AT.desc(), ID.desc(), BOOSTER.desc()));
  }

  private static List<HistoryLine> lines(
      DSLContext dsl, Wanted wanted, Select<?> chosen, List<SortField<?>> order) {
    return dsl.select(RECOGNITION.fields())
        .select(RecognitionRowStore.RECIPIENTS, IS_PUBLIC, PERMALINK)
        .select(ID, AT, BOOSTER, PEOPLE)
        .from(chosen.asTable("chosen"))
        .join(RECOGNITION)
        .on(RECOGNITION.WORKSPACE_ID.eq(wanted.workspace().value()))
        .and(RECOGNITION.RECOGNITION_ID.eq(ID))
        .orderBy(order)
        .fetch(row -> line(row, wanted.member(), wanted.side()));
  }

  private static HistoryLine line(Record row, MemberId member, Side side) {
    Recognition recognition = RecognitionRowStore.read(row);
    Optional<MemberId> booster =
        Optional.of(row.get(BOOSTER)).filter(id -> !id.isEmpty()).map(MemberId::new);
    boolean readable =
        row.get(IS_PUBLIC)
            || recognition.giver().equals(member)
            || recognition.recipients().contains(member);
    return new HistoryLine(
        recognition,
        booster,
        row.get(AT),
        recognition.takenBack() ? 0 : points(recognition, booster, row.get(PEOPLE), side),
        readable,
        Optional.ofNullable(row.get(PERMALINK)).filter(link -> readable));
  }

  private static int points(
      Recognition recognition, Optional<MemberId> booster, int people, Side side) {
    if (booster.isPresent()) {
      return Boost.POINTS * people;
    }
    return side == Side.RECEIVED ? recognition.points() : recognition.cost();
  }

  private static Condition counts(Wanted wanted) {
    Condition size =
        switch (wanted.what()) {
          case SMALL -> RECOGNITION.SIZE.eq("small");
          case BIG -> RECOGNITION.SIZE.eq("big");
          case ALL, SHOUT_OUTS, JOINED, TAKEN_BACK -> noCondition();
        };
    return stands(wanted).and(size);
  }

  private static Condition stands(Wanted wanted) {
    return wanted.what() == What.TAKEN_BACK
        ? RECOGNITION.TAKEN_BACK_AT.isNotNull()
        : RECOGNITION.TAKEN_BACK_AT.isNull();
  }

  private static Condition within(Field<LocalDate> day, Wanted wanted) {
    return wanted
        .week()
        .map(week -> day.between(week.monday(), week.next().monday().minusDays(1)))
        .orElse(noCondition());
  }
}
