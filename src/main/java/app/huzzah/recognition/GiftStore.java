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
import app.huzzah.ledger.LedgerStore;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/** The second of a gift's two statements: it stores all that the gift changes. */
final class GiftStore {
  private static final Kept<Stored> STORE = Kept.of(GiftStore::storing);

  private record Stored(
      Recognition recognition, Occasion occasion, Movement movement, Optional<Also> said) {
    LedgerStore.Entering entering() {
      return new LedgerStore.Entering(
          movement.workspace(), movement.entries(), recognition.givenAt());
    }
  }

  /** Stores a gift with its points, and what is to be said about it, all or nothing. */
  void store(DSLContext tx, Recognition recognition, Occasion occasion, Optional<Also> said) {
    Movement movement = Movement.of(recognition, List.of(), Credit.of(recognition));
    tx.fetch(STORE.about(new Stored(recognition, occasion, movement, said)));
  }

  private static ResultQuery<?> storing(Gaps<Stored> stored) {
    Gaps<Recognition> recognition = stored.of(Stored::recognition);
    Gaps<LedgerStore.Entering> entering = stored.of(Stored::entering);
    var earned = name("earned").as(LedgerStore.adding(entering));
    // Counted first, so that balances are locked before the sums of boards, as everywhere.
    var balances = select(count().as("balances")).from(earned).asTable("first");
    return with(
            name("given").as(RecognitionStore.storing(recognition, stored.of(Stored::occasion))),
            name("received").as(insertRecipients(recognition)),
            name("paid").as(pay(recognition)),
            name("entered").as(LedgerStore.entering(entering)),
            earned,
            name("kept")
                .as(BoardTotalsStore.moving(stored.of(of -> List.of(of.movement())), balances)),
            name("said").as(resultQuery(stored.part(GiftStore::said))))
        .selectOne();
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
