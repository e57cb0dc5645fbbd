package app.huzzah.recognition;

import static app.huzzah.db.schema.Routines.lockGiver;
import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;
import static app.huzzah.db.schema.Tables.BALANCE;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.CHANNEL;
import static app.huzzah.db.schema.Tables.LEDGER_ENTRY;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.MEMBER_SETTING;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sequence;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.val;

import app.huzzah.db.Also;
import app.huzzah.ledger.Entry;
import app.huzzah.ledger.LedgerStore;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Week;
import java.time.LocalDate;
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
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Select;

/**
 * The two statements of a gift: one locks and reads all that decides about it, one stores all that
 * it changes. With the commit these are its three round trips.
 */
final class GivingStore {
  private static final Field<Long> NEXT_ID =
      sequence(name("recognition_recognition_id_seq"), Long.class).nextval();

  private static final Field<Integer> SPENT = field(name("locked", "spent"), Integer.class);
  private static final Field<Long> ID = field(name("locked", "id"), Long.class);
  private static final Field<Long> BEFORE = field(name("before"), Long.class);
  private static final Field<Boolean> IS_PUBLIC = field(name("is_public"), Boolean.class);
  private static final Field<Boolean> IN_GROUP = field(name("in_group"), Boolean.class);

  private final LedgerStore ledger = new LedgerStore();

  /**
   * Takes in the news of the occasion where it changes, then locks the giver's allowance. Whoever
   * gives the same at the same time waits here; empty where other news came before. To what that
   * news gave this statement is blind, since it began earlier: begin again with it heard.
   *
   * @param heard whether the occasion was taken in before, in this transaction
   */
  Optional<GiveFacts> lock(DSLContext tx, Gift gift, Week week, boolean heard) {
    List<CommonTableExpression<?>> steps = new ArrayList<>();
    if (gift.occasion().changes() && !heard) {
      steps.add(name("heard").as(OccasionStore.first(gift.workspace(), gift.occasion())));
    }
    Field<String> workspace = val(gift.workspace().value());
    Field<String> giver = val(gift.giver().value());
    steps.add(name("turn").as(select(lockGiver(workspace, giver).as("turn"))));
    steps.add(
        name("locked")
            .as(lockAllowance(select(workspace, giver, val(week.monday()), val(0)).from(steps))));
    Condition inGroup = inGroups(gift);
    Result<Record> rows =
        tx.with(steps)
            .select(SPENT, ID, WORKSPACE.REVISION)
            .select(before(gift).as(BEFORE), isPublic(gift).as(IS_PUBLIC))
            .select(field(inGroup).as(IN_GROUP))
            .select(MEMBER.fields())
            .select(MEMBER_SETTING.ROLE, MEMBER_SETTING.WEEKLY_ALLOWANCE)
            .from(name("locked"))
            .join(WORKSPACE)
            .on(WORKSPACE.WORKSPACE_ID.eq(gift.workspace().value()))
            .leftJoin(MEMBER)
            .on(MEMBER.WORKSPACE_ID.eq(gift.workspace().value()))
            .and(MEMBER.MEMBER_ID.in(named(gift)).or(inGroup))
            .leftJoin(MEMBER_SETTING)
            .on(MemberStore.DECIDED)
            .fetch();
    return rows.isEmpty() ? Optional.empty() : Optional.of(facts(rows));
  }

  /** Stores a gift with its points, and what is to be said about it, all or nothing. */
  void store(DSLContext tx, Recognition recognition, Occasion occasion, Optional<Also> said) {
    List<CommonTableExpression<?>> steps = new ArrayList<>();
    steps.add(name("given").as(insertRecognition(recognition, occasion)));
    steps.add(name("received").as(insertRecipients(recognition)));
    steps.add(name("paid").as(pay(recognition)));
    Movement movement = Movement.of(recognition, List.of(), Credit.of(recognition));
    List<Entry> entries = movement.entries();
    steps.add(
        name("entered")
            .as(
                ledger
                    .entering(movement.workspace(), entries, recognition.givenAt())
                    .returningResult(LEDGER_ENTRY.ENTRY_ID)));
    var earned =
        name("earned")
            .as(
                ledger
                    .adding(movement.workspace(), LedgerStore.sums(entries))
                    .returningResult(BALANCE.MEMBER_ID));
    steps.add(earned);
    // Counted first, so that balances are locked before the sums of boards, as everywhere.
    var balances = select(count().as("balances")).from(earned).asTable("first");
    steps.add(
        name("kept")
            .as(BoardTotalsStore.moving(movement, balances).returningResult(BOARD_TOTAL.VIEW)));
    said.ifPresent(also -> steps.add(name("said").as(also.part())));
    tx.with(steps).selectOne().fetch();
  }

  private static ResultQuery<?> lockAllowance(
      Select<Record4<String, String, LocalDate, Integer>> row) {
    return insertInto(
            ALLOWANCE_USE,
            ALLOWANCE_USE.WORKSPACE_ID,
            ALLOWANCE_USE.GIVER_ID,
            ALLOWANCE_USE.WEEK,
            ALLOWANCE_USE.SPENT)
        .select(row)
        .onConflict(ALLOWANCE_USE.WORKSPACE_ID, ALLOWANCE_USE.GIVER_ID, ALLOWANCE_USE.WEEK)
        .doUpdate()
        .set(ALLOWANCE_USE.SPENT, ALLOWANCE_USE.SPENT)
        .returningResult(ALLOWANCE_USE.SPENT, NEXT_ID.as("id"));
  }

  private static ResultQuery<?> insertRecognition(Recognition recognition, Occasion occasion) {
    return insertInto(RECOGNITION)
        .set(RecognitionStore.row(recognition, occasion))
        .returningResult(RECOGNITION.RECOGNITION_ID);
  }

  private static ResultQuery<?> insertRecipients(Recognition recognition) {
    var insert =
        insertInto(
            RECOGNITION_RECIPIENT,
            RECOGNITION_RECIPIENT.WORKSPACE_ID,
            RECOGNITION_RECIPIENT.RECOGNITION_ID,
            RECOGNITION_RECIPIENT.RECIPIENT_ID,
            RECOGNITION_RECIPIENT.GIVER_ID);
    for (MemberId recipient : recognition.recipients()) {
      insert =
          insert.values(
              recognition.workspace().value(),
              recognition.id().value(),
              recipient.value(),
              recognition.giver().value());
    }
    return insert.returningResult(RECOGNITION_RECIPIENT.RECIPIENT_ID);
  }

  private static ResultQuery<?> pay(Recognition recognition) {
    return update(ALLOWANCE_USE)
        .set(ALLOWANCE_USE.SPENT, ALLOWANCE_USE.SPENT.plus(recognition.cost()))
        .where(ALLOWANCE_USE.WORKSPACE_ID.eq(recognition.workspace().value()))
        .and(ALLOWANCE_USE.GIVER_ID.eq(recognition.giver().value()))
        .and(ALLOWANCE_USE.WEEK.eq(recognition.week().monday()))
        .returningResult(ALLOWANCE_USE.SPENT);
  }

  /**
   * What the same occasion gave before; one that changes may have given something that was gone.
   */
  private static Field<Long> before(Gift gift) {
    Condition same = RECOGNITION.BUSINESS_KEY.eq(gift.occasion().businessKey());
    Condition standing =
        RECOGNITION.OCCASION.eq(gift.occasion().key()).and(RECOGNITION.TAKEN_BACK_AT.isNull());
    return field(
        select(max(RECOGNITION.RECOGNITION_ID))
            .from(RECOGNITION)
            .where(RECOGNITION.WORKSPACE_ID.eq(gift.workspace().value()))
            .and(gift.occasion().changes() ? same.or(standing) : same));
  }

  private static Field<Boolean> isPublic(Gift gift) {
    return field(
        gift.place()
            .channel()
            .map(channel ->
                exists(
                    selectOne()
                        .from(CHANNEL)
                        .where(CHANNEL.WORKSPACE_ID.eq(gift.workspace().value()))
                        .and(CHANNEL.CHANNEL_ID.eq(channel.value()))))
            .orElse(falseCondition()));
  }

  private static List<String> named(Gift gift) {
    Set<String> ids = new TreeSet<>();
    gift.people().forEach(member -> ids.add(member.value()));
    ids.add(gift.giver().value());
    return List.copyOf(ids);
  }

  private static Condition inGroups(Gift gift) {
    return gift.groups().isEmpty()
        ? falseCondition()
        : MEMBER.MEMBER_ID.in(
            select(USER_GROUP_MEMBER.MEMBER_ID)
                .from(USER_GROUP_MEMBER)
                .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(gift.workspace().value()))
                .and(
                    USER_GROUP_MEMBER.GROUP_ID.in(
                        gift.groups().stream().map(GroupId::value).toList())));
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
