package app.huzzah.recognition;

import static app.huzzah.db.schema.Routines.lockGiver;
import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;
import static app.huzzah.db.schema.Tables.CHANNEL;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.MEMBER_SETTING;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.with;

import app.huzzah.db.Gaps;
import app.huzzah.db.Kept;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Week;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;

/**
 * The first of a gift's two statements: it locks and reads all that decides about the gift. {@link
 * GiftStore} has the second; with the commit these are its three round trips.
 */
final class GivingStore {
  private static final Field<Long> NEXT_ID =
      sequence(name("recognition_recognition_id_seq"), Long.class).nextval();

  private static final Field<Integer> SPENT = field(name("locked", "spent"), Integer.class);
  private static final Field<Long> ID = field(name("locked", "id"), Long.class);
  private static final Field<Long> BEFORE = field(name("before"), Long.class);
  private static final Field<Boolean> IS_PUBLIC = field(name("is_public"), Boolean.class);
  private static final Field<Boolean> IN_GROUP = field(name("in_group"), Boolean.class);

  private static final Field<Boolean> NAMED_IN_GROUP =
      field(name("named", "in_group"), Boolean.class);

  /** Where the news of an occasion that changes is taken in by the same statement. */
  private static final Kept<Asked> HEAR_AND_LOCK = Kept.of(gaps -> locking(gaps, true));

  private static final Kept<Asked> LOCK = Kept.of(gaps -> locking(gaps, false));

  private record Asked(Gift gift, Week week) {}

  /**
   * Takes in the news of the occasion where it changes, then locks the giver's allowance. Whoever
   * gives the same at the same time waits here; empty where other news came before. To what that
   * news gave this statement is blind, since it began earlier: begin again with it heard.
   *
   * @param heard whether the occasion was taken in before, in this transaction
   */
  Optional<GiveFacts> lock(DSLContext tx, Gift gift, Week week, boolean heard) {
    boolean hears = gift.occasion().changes() && !heard;
    Result<Record> rows = tx.fetch((hears ? HEAR_AND_LOCK : LOCK).about(new Asked(gift, week)));
    return rows.isEmpty() ? Optional.empty() : Optional.of(facts(rows));
  }

  private static ResultQuery<?> locking(Gaps<Asked> asked, boolean hears) {
    Gaps<Gift> gift = asked.of(Asked::gift);
    List<CommonTableExpression<?>> steps = new ArrayList<>();
    if (hears) {
      steps.add(name("heard").as(OccasionStore.first(gift)));
    }
    steps.add(name("turn").as(select(lockGiver(workspace(gift), giver(gift)).as("turn"))));
    steps.add(name("locked").as(lockAllowance(asked, steps)));
    steps.add(name("named").as(named(gift)));
    return with(steps)
        .select(SPENT, ID, WORKSPACE.REVISION)
        .select(before(gift).as(BEFORE), isPublic(gift).as(IS_PUBLIC))
        .select(NAMED_IN_GROUP.as(IN_GROUP))
        .select(MEMBER.fields())
        .select(MEMBER_SETTING.ROLE, MEMBER_SETTING.WEEKLY_ALLOWANCE)
        .from(name("locked"))
        .join(WORKSPACE)
        .on(WORKSPACE.WORKSPACE_ID.eq(workspace(gift)))
        .leftJoin(
            table(name("named"))
                .join(MEMBER)
                .on(
                    MEMBER
                        .WORKSPACE_ID
                        .eq(workspace(gift))
                        .and(MEMBER.MEMBER_ID.eq(field(name("named", "member_id"), String.class)))))
        .on(trueCondition())
        .leftJoin(MEMBER_SETTING)
        .on(MemberStore.DECIDED);
  }

  private static ResultQuery<?> lockAllowance(
      Gaps<Asked> asked, List<CommonTableExpression<?>> after) {
    Gaps<Gift> gift = asked.of(Asked::gift);
    return insertInto(
            ALLOWANCE_USE,
            ALLOWANCE_USE.WORKSPACE_ID,
            ALLOWANCE_USE.GIVER_ID,
            ALLOWANCE_USE.WEEK,
            ALLOWANCE_USE.SPENT)
        .select(
            select(
                    workspace(gift),
                    giver(gift),
                    asked.value(ALLOWANCE_USE.WEEK, of -> of.week().monday()),
                    inline(0))
                .from(List.copyOf(after)))
        .onConflict(ALLOWANCE_USE.WORKSPACE_ID, ALLOWANCE_USE.GIVER_ID, ALLOWANCE_USE.WEEK)
        .doUpdate()
        .set(ALLOWANCE_USE.SPENT, ALLOWANCE_USE.SPENT)
        .returningResult(ALLOWANCE_USE.SPENT, NEXT_ID.as("id"));
  }

  /**
   * What the same occasion gave before; one that changes may have given something that was gone.
   */
  private static Field<Long> before(Gaps<Gift> gift) {
    Condition same =
        RECOGNITION.BUSINESS_KEY.eq(
            gift.value(RECOGNITION.BUSINESS_KEY, of -> of.occasion().businessKey()));
    Condition standing =
        RECOGNITION
            .OCCASION
            .eq(
                gift.value(
                    RECOGNITION.OCCASION,
                    of -> of.occasion().changes() ? of.occasion().key() : null))
            .and(RECOGNITION.TAKEN_BACK_AT.isNull());
    return field(
        select(max(RECOGNITION.RECOGNITION_ID))
            .from(RECOGNITION)
            .where(RECOGNITION.WORKSPACE_ID.eq(workspace(gift)))
            .and(same.or(standing)));
  }

  private static Field<Boolean> isPublic(Gaps<Gift> gift) {
    return field(
        exists(
            selectOne()
                .from(CHANNEL)
                .where(CHANNEL.WORKSPACE_ID.eq(workspace(gift)))
                .and(
                    CHANNEL.CHANNEL_ID.eq(
                        gift.value(
                            CHANNEL.CHANNEL_ID,
                            of -> of.place().channel().map(ChannelId::value).orElse(null))))));
  }

  /** Everybody whom the gift names, its giver too, one by one or through a group. */
  private static ResultQuery<?> named(Gaps<Gift> gift) {
    Field<String> member = field(name("member_id"), String.class);
    Field<Boolean> inGroup = field(name("in_group"), Boolean.class);
    var one = unnest(gift.values(MEMBER.MEMBER_ID, GivingStore::people)).as("one", "member_id");
    return select(member, boolOr(inGroup).as(inGroup))
        .from(
            select(member, inline(false).as(inGroup))
                .from(one)
                .unionAll(
                    select(USER_GROUP_MEMBER.MEMBER_ID, inline(true))
                        .from(USER_GROUP_MEMBER)
                        .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace(gift)))
                        .and(
                            USER_GROUP_MEMBER.GROUP_ID.eq(
                                any(
                                    gift.values(
                                        USER_GROUP_MEMBER.GROUP_ID,
                                        of -> of.groups().stream().map(GroupId::value).toList())))))
                .asTable("any_of"))
        .groupBy(member);
  }

  private static Set<String> people(Gift gift) {
    Set<String> ids = new TreeSet<>();
    gift.people().forEach(member -> ids.add(member.value()));
    ids.add(gift.giver().value());
    return ids;
  }

  private static Field<String> workspace(Gaps<Gift> gift) {
    return gift.value(WORKSPACE.WORKSPACE_ID, of -> of.workspace().value());
  }

  private static Field<String> giver(Gaps<Gift> gift) {
    return gift.value(MEMBER.MEMBER_ID, of -> of.giver().value());
  }

  private static GiveFacts facts(Result<Record> rows) {
    Map<MemberId, Member> known = new HashMap<>();
    Set<MemberId> throughGroups = new HashSet<>();
    for (Record row : rows) {
      if (row.get(MEMBER.MEMBER_ID) != null) {
        Member member = MemberStore.member(row);
        known.put(member.id(), member);
        if (row.get(IN_GROUP)) {
          throughGroups.add(member.id());
        }
      }
    }
    Record first = rows.getFirst();
    return new GiveFacts(
        new RecognitionId(first.get(ID)),
        first.get(WORKSPACE.REVISION),
        first.get(SPENT),
        Optional.ofNullable(first.get(BEFORE)).map(RecognitionId::new),
        first.get(IS_PUBLIC),
        known,
        throughGroups);
  }
}
