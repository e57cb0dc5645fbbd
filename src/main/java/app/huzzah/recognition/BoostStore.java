package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.BOOST;
import static org.jooq.impl.DSL.min;

import app.huzzah.db.schema.tables.records.BoostRecord;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The rows of those who joined a recognition. */
public final class BoostStore {
  /** Who joined, in the order in which they did. */
  public List<MemberId> boosters(DSLContext dsl, WorkspaceId workspace, RecognitionId recognition) {
    return dsl.select(BOOST.BOOSTER_ID)
        .from(BOOST)
        .where(of(workspace, recognition))
        .groupBy(BOOST.BOOSTER_ID)
        .orderBy(min(BOOST.BOOSTED_AT), BOOST.BOOSTER_ID)
        .fetch(row -> new MemberId(row.value1()));
  }

  List<Boost> all(DSLContext dsl, WorkspaceId workspace, RecognitionId recognition) {
    return dsl.selectFrom(BOOST).where(of(workspace, recognition)).fetch(BoostStore::boost);
  }

  void add(DSLContext tx, Recognition recognition, List<Boost> boosts, Instant now) {
    var insert =
        tx.insertInto(
            BOOST,
            BOOST.WORKSPACE_ID,
            BOOST.RECOGNITION_ID,
            BOOST.BOOSTER_ID,
            BOOST.RECIPIENT_ID,
            BOOST.BOOSTED_AT,
            BOOST.WEEK,
            BOOST.BOOSTED_ON);
    for (Boost boost : boosts) {
      insert =
          insert.values(
              recognition.workspace().value(),
              recognition.id().value(),
              boost.booster().value(),
              boost.recipient().value(),
              now,
              boost.week().monday(),
              boost.day());
    }
    insert.execute();
  }

  /** Takes off what somebody gave by joining, and gives back what it was. */
  List<Boost> removeBy(
      DSLContext tx, WorkspaceId workspace, RecognitionId recognition, MemberId booster) {
    return remove(tx, of(workspace, recognition).and(BOOST.BOOSTER_ID.eq(booster.value())));
  }

  /** Takes off what these got from those who joined, and gives back what it was. */
  List<Boost> removeFor(
      DSLContext tx,
      WorkspaceId workspace,
      RecognitionId recognition,
      Collection<MemberId> recipients) {
    return remove(
        tx,
        of(workspace, recognition)
            .and(BOOST.RECIPIENT_ID.in(recipients.stream().map(MemberId::value).toList())));
  }

  private static List<Boost> remove(DSLContext tx, Condition which) {
    return tx.deleteFrom(BOOST).where(which).returning().fetch(BoostStore::boost);
  }

  private static Condition of(WorkspaceId workspace, RecognitionId recognition) {
    return BOOST
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(BOOST.RECOGNITION_ID.eq(recognition.value()));
  }

  private static Boost boost(BoostRecord row) {
    return new Boost(
        new MemberId(row.getBoosterId()), new MemberId(row.getRecipientId()), row.getBoostedOn());
  }
}
