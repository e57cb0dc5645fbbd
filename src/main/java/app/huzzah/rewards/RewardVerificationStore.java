package app.huzzah.rewards;

import static app.huzzah.db.schema.Tables.ADJUSTMENT;
import static app.huzzah.db.schema.Tables.LAPSE;
import static app.huzzah.db.schema.Tables.LEDGER_ENTRY;
import static app.huzzah.db.schema.Tables.POT;
import static app.huzzah.db.schema.Tables.POT_SHARE;
import static app.huzzah.db.schema.Tables.REDEMPTION;
import static app.huzzah.db.schema.Tables.REWARD;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Each number beside its recomputation; only those that differ leave the database. */
final class RewardVerificationStore {
  private static final Condition STANDS = REDEMPTION.STATE.notIn("declined", "cancelled");
  private static final Field<String> WORKSPACE = field(name("right", "workspace"), String.class);
  private static final Field<String> MEMBER = field(name("right", "member"), String.class);
  private static final Field<String> CAUSE = field(name("right", "cause"), String.class);
  private static final Field<Long> NUMBER = field(name("right", "number"), Long.class);
  private static final Field<Long> POINTS = field(name("right", "points"), Long.class);
  private static final Field<String> IN = field(name("entered", "workspace"), String.class);
  private static final Field<String> FOR = field(name("entered", "member"), String.class);
  private static final Field<String> AS = field(name("entered", "cause"), String.class);
  private static final Field<Long> OF = field(name("entered", "number"), Long.class);
  private static final Field<Long> ENTERED = field(name("entered", "points"), Long.class);

  /** Of what is taken of each reward. */
  List<RewardDifference> taken(DSLContext dsl) {
    Field<Integer> standing =
        field(
            select(count())
                .from(REDEMPTION)
                .where(REDEMPTION.WORKSPACE_ID.eq(REWARD.WORKSPACE_ID))
                .and(REDEMPTION.REWARD_ID.eq(REWARD.REWARD_ID))
                .and(STANDS));
    return dsl.select(REWARD.WORKSPACE_ID, REWARD.REWARD_ID, REWARD.TAKEN, standing)
        .from(REWARD)
        .where(REWARD.TAKEN.ne(standing))
        .orderBy(REWARD.WORKSPACE_ID, REWARD.REWARD_ID)
        .fetch(row ->
            new RewardDifference.Taken(
                new WorkspaceId(row.value1()),
                new RewardId(row.value2()),
                row.value3(),
                row.value4()));
  }

  /** Of what the ledger has of each redemption, adjustment and lapse. */
  List<RewardDifference> entered(DSLContext dsl) {
    var right =
        select(
                REDEMPTION.WORKSPACE_ID.as("workspace"),
                REDEMPTION.MEMBER_ID.as("member"),
                inline("redemption").as("cause"),
                REDEMPTION.REDEMPTION_ID.as("number"),
                case_()
                    .when(
                        STANDS.and(REDEMPTION.POT_ID.isNull()),
                        REDEMPTION.PRICE.neg().cast(Long.class))
                    .otherwise(0L)
                    .as("points"))
            .from(REDEMPTION)
            .unionAll(
                select(
                        ADJUSTMENT.WORKSPACE_ID,
                        ADJUSTMENT.MEMBER_ID,
                        inline("adjustment"),
                        ADJUSTMENT.ADJUSTMENT_ID,
                        ADJUSTMENT.POINTS.cast(Long.class))
                    .from(ADJUSTMENT))
            .unionAll(
                select(
                        LAPSE.WORKSPACE_ID,
                        LAPSE.MEMBER_ID,
                        inline("lapse"),
                        LAPSE.LAPSE_ID,
                        LAPSE.POINTS.neg().cast(Long.class))
                    .from(LAPSE))
            .unionAll(
                select(
                        POT_SHARE.WORKSPACE_ID,
                        POT_SHARE.MEMBER_ID,
                        inline("pot"),
                        POT_SHARE.SHARE_ID,
                        case_()
                            .when(POT.STATE.ne("refunded"), POT_SHARE.POINTS.neg().cast(Long.class))
                            .otherwise(0L))
                    .from(POT_SHARE)
                    .join(POT)
                    .on(POT.WORKSPACE_ID.eq(POT_SHARE.WORKSPACE_ID))
                    .and(POT.POT_ID.eq(POT_SHARE.POT_ID)))
            .asTable("right");
    var entered =
        select(
                LEDGER_ENTRY.WORKSPACE_ID.as("workspace"),
                LEDGER_ENTRY.MEMBER_ID.as("member"),
                LEDGER_ENTRY.CAUSE.as("cause"),
                LEDGER_ENTRY.CAUSE_NUMBER.as("number"),
                sum(LEDGER_ENTRY.POINTS).cast(Long.class).as("points"))
            .from(LEDGER_ENTRY)
            .where(LEDGER_ENTRY.CAUSE_NUMBER.isNotNull())
            .groupBy(
                LEDGER_ENTRY.WORKSPACE_ID,
                LEDGER_ENTRY.MEMBER_ID,
                LEDGER_ENTRY.CAUSE,
                LEDGER_ENTRY.CAUSE_NUMBER)
            .asTable("entered");
    Field<String> workspace = coalesce(WORKSPACE, IN);
    Field<String> member = coalesce(MEMBER, FOR);
    Field<String> cause = coalesce(CAUSE, AS);
    Field<Long> number = coalesce(NUMBER, OF);
    Field<Long> stored = coalesce(ENTERED, inline(0L));
    Field<Long> recomputed = coalesce(POINTS, inline(0L));
    return dsl.select(workspace, member, cause, number, stored, recomputed)
        .from(entered)
        .fullJoin(right)
        .on(WORKSPACE.eq(IN))
        .and(MEMBER.eq(FOR))
        .and(CAUSE.eq(AS))
        .and(NUMBER.eq(OF))
        .where(stored.ne(recomputed))
        .orderBy(workspace, member, cause, number)
        .fetch(row ->
            new RewardDifference.Entered(
                new WorkspaceId(row.value1()),
                new MemberId(row.value2()),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6()));
  }
}
