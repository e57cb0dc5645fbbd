package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.HOME;
import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.with;

import app.huzzah.db.Gaps;
import app.huzzah.db.Kept;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;

/**
 * The one statement that adds errands: those that are said in any case, and a Home to show for each
 * member who opened theirs lately and for whom none waits yet. It is one, since the errands of a
 * gift are stored by the gift's own statement.
 */
final class OutboxAddingStore {
  private static final Field<String> MEMBER = field(name("wanted", "member"), String.class);
  private static final Field<String> LANE = field(name("wanted", "lane"), String.class);
  private static final Field<String> ERRAND = field(name("wanted", "errand"), String.class);
  private static final Field<String> SUBJECT = field(name("wanted", "subject"), String.class);
  private static final Field<Boolean> AWAITED = field(name("wanted", "awaited"), Boolean.class);
  private static final Field<Integer> ORDINAL = field(name("wanted", "ordinal"), Integer.class);

  private static final Field<String> WAITING_LANE = field(name("waiting", "lane"), String.class);

  private static final Kept<Wanted> ADDING = Kept.of(OutboxAddingStore::adding);

  private final WorkspaceId workspace;
  private final Instant now;
  private final Instant due;

  /** Adds errands of a workspace that are due at a moment, which may be past. */
  OutboxAddingStore(WorkspaceId workspace, Instant now, Instant due) {
    this.workspace = workspace;
    this.now = now;
    this.due = due;
  }

  /** What is said in any case, and after it the Homes of those of whom something changed. */
  private record Wanted(
      WorkspaceId workspace,
      Instant now,
      Instant due,
      List<Errand> errands,
      List<Errand.ShowHome> homes) {

    <T> List<T> each(Function<Errand, T> part) {
      return Stream.concat(errands.stream(), homes.stream()).map(part).toList();
    }

    /** Whose Home it is; nobody's where it is said in any case. */
    List<String> members() {
      return Stream.concat(
              errands.stream().map(errand -> ""), homes.stream().map(home -> home.member().value()))
          .toList();
    }

    List<String> homeLanes() {
      return homes.stream().map(home -> OutboxStore.laneKey(workspace, home.lane())).toList();
    }
  }

  /**
   * The statement.
   *
   * @param errands added in this order
   * @param changed whose Home is to be shown, if they opened it lately; with the errands at least
   *     one
   */
  ResultQuery<?> statement(List<Errand> errands, Collection<MemberId> changed) {
    List<Errand.ShowHome> homes = changed.stream().map(Errand.ShowHome::new).toList();
    return ADDING.about(new Wanted(workspace, now, due, errands, homes));
  }

  private static ResultQuery<?> adding(Gaps<Wanted> gaps) {
    return with(name("waiting").as(waiting(gaps)))
        .insertInto(
            OUTBOX,
            OUTBOX.WORKSPACE_ID,
            OUTBOX.LANE,
            OUTBOX.ERRAND,
            OUTBOX.SUBJECT,
            OUTBOX.IS_AWAITED,
            OUTBOX.CREATED_AT,
            OUTBOX.DUE_AT)
        .select(
            select(
                    gaps.value(OUTBOX.WORKSPACE_ID, of -> of.workspace().value()),
                    LANE,
                    ERRAND,
                    SUBJECT.cast(OUTBOX.SUBJECT),
                    AWAITED,
                    gaps.value(OUTBOX.CREATED_AT, Wanted::now),
                    gaps.value(OUTBOX.DUE_AT, Wanted::due))
                .from(wanted(gaps))
                .where(MEMBER.eq(inline("")).or(openedLately(gaps).and(notWaiting())))
                .orderBy(ORDINAL))
        .returningResult(OUTBOX.ERRAND_ID);
  }

  private static Table<?> wanted(Gaps<Wanted> gaps) {
    return table(
            "unnest({0}, {1}, {2}, {3}, {4}) with ordinality",
            gaps.values(OUTBOX.LANE, Wanted::members),
            gaps.values(OUTBOX.LANE, of -> of.each(Errand::lane)),
            gaps.values(OUTBOX.ERRAND, of -> of.each(ErrandJson::name)),
            gaps.values(OUTBOX.ERRAND, of -> of.each(ErrandJson::subject)),
            gaps.values(OUTBOX.IS_AWAITED, of -> of.each(Errand::awaited)))
        .as("wanted", "member", "lane", "errand", "subject", "awaited", "ordinal");
  }

  /**
   * One that waits and that nobody is at will do. It stays so until the transaction ends: the row
   * is locked, and whoever claims errands passes over those that are.
   */
  private static Select<Record1<String>> waiting(Gaps<Wanted> gaps) {
    return select(OUTBOX.LANE)
        .from(OUTBOX)
        .where(OutboxStore.laneKey(OUTBOX).eq(any(gaps.values(OUTBOX.LANE, Wanted::homeLanes))))
        .and(OUTBOX.ERRAND.eq(inline(Errand.ShowHome.class.getSimpleName())))
        .and(OUTBOX.GIVEN_UP_AT.isNull())
        .and(OUTBOX.LEASED_UNTIL.isNull())
        .forShare()
        .skipLocked();
  }

  private static Condition notWaiting() {
    return notExists(selectOne().from(name("waiting")).where(WAITING_LANE.eq(LANE)));
  }

  private static Condition openedLately(Gaps<Wanted> gaps) {
    return exists(
        selectOne()
            .from(HOME)
            .where(
                HOME.WORKSPACE_ID.eq(gaps.value(HOME.WORKSPACE_ID, of -> of.workspace().value())))
            .and(HOME.MEMBER_ID.eq(MEMBER))
            .and(
                HOME.OPENED_AT.gt(gaps.value(HOME.OPENED_AT, of -> of.now().minus(Homes.LATELY)))));
  }
}
