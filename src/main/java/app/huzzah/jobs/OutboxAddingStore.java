package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.HOME;
import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.with;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.ResultQuery;
import org.jooq.Row6;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The one statement that adds errands: those that are said in any case, and a Home to show for each
 * member who opened theirs lately and for whom none waits yet. It is one, since the errands of a
 * gift are stored by the gift's own statement.
 */
final class OutboxAddingStore {
  private static final Table<?> WAITING = table(name("waiting"));
  private static final Field<String> WAITING_LANE = field(name("waiting", "lane"), String.class);
  private static final Field<Integer> ORDINAL = field(name("wanted", "ordinal"), Integer.class);
  private static final Field<String> OWNER = field(name("wanted", "owner"), String.class);
  private static final Field<String> LANE = field(name("wanted", "lane"), String.class);
  private static final Field<String> ERRAND = field(name("wanted", "errand"), String.class);
  private static final Field<JSONB> SUBJECT = field(name("wanted", "subject"), JSONB.class);
  private static final Field<Boolean> AWAITED = field(name("wanted", "awaited"), Boolean.class);

  private final WorkspaceId workspace;
  private final Instant now;
  private final Instant due;

  /** Adds errands of a workspace that are due at a moment, which may be past. */
  OutboxAddingStore(WorkspaceId workspace, Instant now, Instant due) {
    this.workspace = workspace;
    this.now = now;
    this.due = due;
  }

  /**
   * The statement.
   *
   * @param errands added in this order
   * @param changed whose Home is to be shown, if they opened it lately; with the errands at least
   *     one
   */
  ResultQuery<?> statement(List<Errand> errands, Collection<MemberId> changed) {
    List<Row6<Integer, String, String, String, JSONB, Boolean>> rows = new ArrayList<>();
    errands.forEach(errand -> rows.add(wanted(rows.size(), "", errand)));
    List<String> lanes = new ArrayList<>();
    for (MemberId member : changed) {
      Errand show = new Errand.ShowHome(member);
      rows.add(wanted(rows.size(), member.value(), show));
      lanes.add(OutboxStore.laneKey(workspace, show.lane()));
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    Row6<Integer, String, String, String, JSONB, Boolean>[] all = rows.toArray(new Row6[0]);
    var wanted =
        DSL.values(all).as("wanted", "ordinal", "owner", "lane", "errand", "subject", "awaited");
    return with("waiting")
        .as(select(OUTBOX.LANE).from(OUTBOX).where(waits(lanes)).forShare().skipLocked())
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
                    val(workspace.value()),
                    LANE,
                    ERRAND,
                    SUBJECT,
                    AWAITED,
                    val(now, OUTBOX.CREATED_AT.getDataType()),
                    val(due, OUTBOX.DUE_AT.getDataType()))
                .from(wanted)
                .where(OWNER.eq("").or(openedLately().and(notWaiting())))
                .orderBy(ORDINAL))
        .returningResult(OUTBOX.ERRAND_ID);
  }

  private static Row6<Integer, String, String, String, JSONB, Boolean> wanted(
      int ordinal, String owner, Errand errand) {
    return row(
        val(ordinal),
        val(owner),
        val(errand.lane()),
        val(ErrandJson.name(errand)),
        val(JSONB.valueOf(ErrandJson.subject(errand))),
        val(errand.awaited()));
  }

  /**
   * One that waits and that nobody is at will do. It stays so until the transaction ends: the row
   * is locked, and whoever claims errands passes over those that are.
   */
  private Condition waits(List<String> lanes) {
    return OutboxStore.laneKey(OUTBOX)
        .in(lanes)
        .and(OUTBOX.ERRAND.eq(Errand.ShowHome.class.getSimpleName()))
        .and(OUTBOX.GIVEN_UP_AT.isNull())
        .and(OUTBOX.LEASED_UNTIL.isNull());
  }

  private static Condition notWaiting() {
    return notExists(selectOne().from(WAITING).where(WAITING_LANE.eq(LANE)));
  }

  private Condition openedLately() {
    return exists(
        selectOne()
            .from(HOME)
            .where(HOME.WORKSPACE_ID.eq(workspace.value()))
            .and(HOME.MEMBER_ID.eq(OWNER))
            .and(HOME.OPENED_AT.gt(now.minus(Homes.LATELY))));
  }
}
