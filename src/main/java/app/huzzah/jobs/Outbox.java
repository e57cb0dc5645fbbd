package app.huzzah.jobs;

import app.huzzah.db.Also;
import app.huzzah.db.Database;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Where errands are added, in the transaction of what they speak of. */
public final class Outbox {
  private final Database database;
  private final InstantSource clock;
  private final OutboxStore store = new OutboxStore();
  private final OutboxShareStore shares = new OutboxShareStore();
  private volatile Runnable added = () -> {};

  public Outbox(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Has somebody told of each errand, once it is committed. */
  public void onAdded(Runnable listener) {
    added = listener;
  }

  public void add(DSLContext tx, WorkspaceId workspace, Errand errand) {
    addAll(tx, workspace, List.of(errand));
  }

  /**
   * Adds several, in this order, by one statement.
   *
   * @param errands at least one
   */
  public void addAll(DSLContext tx, WorkspaceId workspace, List<Errand> errands) {
    store.addAll(tx, workspace, errands, clock.instant());
    Database.onceCommitted(tx, added);
  }

  /**
   * The statement that adds errands, for who stores more with it, and that shows their Home to
   * those of these members who opened it lately; it has to run in this transaction.
   *
   * @param changed of whom something changes; with the errands at least one
   */
  public Also adding(
      DSLContext tx, WorkspaceId workspace, List<Errand> errands, Collection<MemberId> changed) {
    Database.onceCommitted(tx, added);
    return new Also(store.adding(workspace, errands, changed, clock.instant()));
  }

  /**
   * Has those of these members see their Home anew who opened it lately, once, however often
   * something changes before that.
   */
  public void showHomes(DSLContext tx, WorkspaceId workspace, Collection<MemberId> changed) {
    if (!changed.isEmpty()) {
      store.showHomes(tx, workspace, changed, clock.instant());
      Database.onceCommitted(tx, added);
    }
  }

  /** Adds an errand unless the very same one waits already: it will do for both. */
  public void addOnce(DSLContext tx, WorkspaceId workspace, Errand errand) {
    if (!store.waits(tx, workspace, errand)) {
      add(tx, workspace, errand);
    }
  }

  /** How many errands wait for Slack; for operators. */
  public int waiting() {
    return database.read(store::waiting);
  }

  /** What is in the outbox, by reason, those that were given up included; for operators. */
  public Map<OutboxReason, OutboxShare> shares() {
    return database.query(dsl -> shares.shares(dsl, clock.instant()));
  }

  /** When the oldest errand that waits was added; for operators. */
  public Optional<Instant> oldest() {
    return database.read(store::oldest);
  }
}
