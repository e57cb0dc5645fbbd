package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.ALLOWANCE_USE;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.resultQuery;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.with;

import app.huzzah.db.Also;
import app.huzzah.db.Gaps;
import app.huzzah.db.Kept;
import app.huzzah.ledger.Entry;
import app.huzzah.ledger.LedgerStore;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/** The second of a gift's two statements: it stores all that the gift changes. */
final class GiftStore {
  private static final Kept<Stored> STORE = Kept.of(GiftStore::storing);
  private static final Kept<Stored> STORE_BUT_SUMS = Kept.of(GiftStore::storingButSums);

  private final LedgerStore ledger = new LedgerStore();
  private final BoardTotalsStore boards = new BoardTotalsStore();

  /**
   * A gift that is stored.
   *
   * @param said what is to be said of it
   */
  record Stored(Recognition recognition, Occasion occasion, Optional<Also> said) {
    private Movement movement() {
      return Movement.of(recognition, List.of(), Credit.of(recognition));
    }

    private LedgerStore.Entering entering() {
      return new LedgerStore.Entering(
          recognition.workspace(), movement().entries(), recognition.givenAt());
    }
  }

  /** Stores a gift with its points, and what is to be said about it, all or nothing. */
  void store(DSLContext tx, Stored gift) {
    tx.fetch(STORE.about(gift));
  }

  /**
   * Stores several gifts of one workspace: first all that is of each alone, then what they add up
   * to, so that balances and the sums of boards are locked in their order.
   */
  void store(DSLContext tx, List<Stored> gifts) {
    if (gifts.isEmpty()) {
      return;
    }
    gifts.forEach(gift -> tx.fetch(STORE_BUT_SUMS.about(gift)));
    List<Entry> entries =
        gifts.stream().flatMap(gift -> gift.movement().entries().stream()).toList();
    ledger.add(
        tx,
        new LedgerStore.Entering(
            gifts.getFirst().recognition().workspace(),
            entries,
            gifts.getFirst().recognition().givenAt()));
    boards.move(tx, gifts.stream().map(Stored::movement).toList());
  }

  private static ResultQuery<?> storing(Gaps<Stored> gift) {
    var earned = name("earned").as(LedgerStore.adding(gift.of(Stored::entering)));
    // Counted first, so that balances are locked before the sums of boards, as everywhere.
    var balances = select(count().as("balances")).from(earned).asTable("first");
    return with(butSums(gift))
        .with(earned)
        .with(
            name("kept")
                .as(BoardTotalsStore.moving(gift.of(of -> List.of(of.movement())), balances)))
        .selectOne();
  }

  private static ResultQuery<?> storingButSums(Gaps<Stored> gift) {
    return with(butSums(gift)).selectOne();
  }

  private static List<CommonTableExpression<?>> butSums(Gaps<Stored> gift) {
    Gaps<Recognition> recognition = gift.of(Stored::recognition);
    return List.of(
        name("given").as(RecognitionStore.storing(recognition, gift.of(Stored::occasion))),
        name("received").as(insertRecipients(recognition)),
        name("paid").as(pay(recognition)),
        name("entered").as(LedgerStore.entering(gift.of(Stored::entering))),
        name("said").as(resultQuery(gift.part(GiftStore::said))));
  }

  private static ResultQuery<?> said(Stored stored) {
    return stored.said().<ResultQuery<?>>map(Also::part).orElse(selectOne());
  }

  private static ResultQuery<?> insertRecipients(Gaps<Recognition> gaps) {
    return insertInto(
            RECOGNITION_RECIPIENT,
            RECOGNITION_RECIPIENT.WORKSPACE_ID,
            RECOGNITION_RECIPIENT.RECOGNITION_ID,
            RECOGNITION_RECIPIENT.GIVER_ID,
            RECOGNITION_RECIPIENT.RECIPIENT_ID)
        .select(
            select(
                    gaps.value(RECOGNITION_RECIPIENT.WORKSPACE_ID, of -> of.workspace().value()),
                    gaps.value(RECOGNITION_RECIPIENT.RECOGNITION_ID, of -> of.id().value()),
                    gaps.value(RECOGNITION_RECIPIENT.GIVER_ID, of -> of.giver().value()),
                    field(name("recipient"), String.class))
                .from(
                    unnest(
                            gaps.values(
                                RECOGNITION_RECIPIENT.RECIPIENT_ID,
                                of -> of.recipients().stream().map(MemberId::value).toList()))
                        .as("each", "recipient")))
        .returningResult(RECOGNITION_RECIPIENT.RECIPIENT_ID);
  }

  private static ResultQuery<?> pay(Gaps<Recognition> gaps) {
    return update(ALLOWANCE_USE)
        .set(
            ALLOWANCE_USE.SPENT,
            ALLOWANCE_USE.SPENT.plus(gaps.value(ALLOWANCE_USE.SPENT, Recognition::cost)))
        .where(
            ALLOWANCE_USE.WORKSPACE_ID.eq(
                gaps.value(ALLOWANCE_USE.WORKSPACE_ID, of -> of.workspace().value())))
        .and(
            ALLOWANCE_USE.GIVER_ID.eq(gaps.value(ALLOWANCE_USE.GIVER_ID, of -> of.giver().value())))
        .and(ALLOWANCE_USE.WEEK.eq(gaps.value(ALLOWANCE_USE.WEEK, of -> of.week().monday())))
        .returningResult(ALLOWANCE_USE.SPENT);
  }
}
