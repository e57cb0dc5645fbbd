package app.huzzah.jobs;

import app.huzzah.db.Database;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jooq.DSLContext;

/** Where errands are added, in the transaction of what they speak of. */
public final class Outbox {
  private final Database database;
  private final InstantSource clock;
  private final OutboxStore store = new OutboxStore();
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
    store.add(tx, workspace, errand, clock.instant());
    Database.onceCommitted(tx, added);
  }

  /** How many errands wait for Slack; for operators. */
  public int waiting() {
    return database.read(store::waiting);
  }

  /** When the oldest errand that waits was added; for operators. */
  public Optional<Instant> oldest() {
    return database.read(store::oldest);
  }
}
