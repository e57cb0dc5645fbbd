package app.huzzah.leaderboard;

import static app.huzzah.db.InOrderStore.withRecipients;
import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.MEMBER_SETTING;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.leaderboard.BoardColumnsStore.BIG;
import static app.huzzah.leaderboard.BoardColumnsStore.OTHERS;
import static app.huzzah.leaderboard.BoardColumnsStore.POINTS;
import static app.huzzah.leaderboard.BoardColumnsStore.SMALL;
import static app.huzzah.leaderboard.BoardColumnsStore.WHO;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.huzzah.db.InOrderStore;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * The week's board for a post that everybody reads: what was given privately is not in it, points
 * and all. The kept totals do not tell that apart, so this one is added up from the week itself.
 */
final class ToldBoardStore {
  private static final Field<String> OTHER = field(name("other"), String.class);
  private static final Field<Integer> EACH = field(name("each"), Integer.class);
  private static final Field<String> SIZE = field(name("size"), String.class);

  /** The first ten who received most of what is covered. */
  List<Place> received(
      DSLContext dsl, WorkspaceId workspace, Coverage coverage, Instant from, Instant until) {
    Condition told = told(workspace).and(CoverageStore.by(coverage));
    Condition ofThatTime =
        told.and(RECOGNITION.GIVEN_AT.ge(inline(from))).and(RECOGNITION.GIVEN_AT.lt(inline(until)));
    InOrderStore.inOrder(dsl);
    var given =
        select(
                RECOGNITION_RECIPIENT.RECIPIENT_ID.as(WHO),
                RECOGNITION.GIVER_ID.as(OTHER),
                RECOGNITION.POINTS.as(EACH),
                RECOGNITION.SIZE.as(SIZE))
            .from(RECOGNITION)
            .join(RECOGNITION_RECIPIENT)
            .on(withRecipients(dsl, ofThatTime))
            .where(ofThatTime);
    var joined =
        select(BOOST.RECIPIENT_ID, BOOST.BOOSTER_ID, inline(1), inline("boost"))
            .from(RECOGNITION)
            .join(BOOST)
            .on(BOOST.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
            .and(BOOST.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID))
            .where(told)
            .and(BOOST.BOOSTED_AT.ge(from).and(BOOST.BOOSTED_AT.lt(until)));
    // Of each pair first: telling many different givers apart is dear.
    var pairs =
        select(
                WHO,
                sum(EACH).as(POINTS),
                count().filterWhere(SIZE.eq("small")).as(SMALL),
                count().filterWhere(SIZE.eq("big")).as(BIG))
            .from(given.unionAll(joined).asTable("told"))
            .groupBy(WHO, OTHER)
            .asTable("pairs");
    var lines =
        select(
                WHO,
                sum(POINTS).cast(Integer.class).as(POINTS),
                count().as(OTHERS),
                sum(SMALL).cast(Integer.class).as(SMALL),
                sum(BIG).cast(Integer.class).as(BIG))
            .from(pairs)
            .where(WHO.notIn(unlisted(workspace)))
            .groupBy(WHO)
            .orderBy(POINTS.desc())
            .limit(Board.PLACES)
            .withTies()
            .asTable("lines");
    return dsl.select()
        .from(BoardColumnsStore.ranked(workspace, lines))
        .where(BoardColumnsStore.onPage(1))
        .orderBy(BoardColumnsStore.LINE)
        .fetch(BoardColumnsStore::place);
  }

  /** As {@code is_listed} has it, which is dear to ask of each of thousands. */
  private static Select<Record1<String>> unlisted(WorkspaceId workspace) {
    return select(MEMBER.MEMBER_ID)
        .from(MEMBER)
        .where(MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .and(MEMBER.IS_DEACTIVATED)
        .unionAll(
            select(MEMBER_SETTING.MEMBER_ID)
                .from(MEMBER_SETTING)
                .where(MEMBER_SETTING.WORKSPACE_ID.eq(workspace.value()))
                .and(MEMBER_SETTING.OFF_BOARDS));
  }

  private static Condition told(WorkspaceId workspace) {
    return RECOGNITION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(RECOGNITION.TAKEN_BACK_AT.isNull())
        .and(RECOGNITION.AUDIENCE.ne("direct"));
  }
}
