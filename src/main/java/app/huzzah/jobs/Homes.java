package app.huzzah.jobs;

import app.huzzah.db.Database;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whose Home is brought up to date by itself: that of everybody who opened it lately. See {@link
 * Outbox#showHomes}.
 */
public final class Homes {
  /** How long after it was opened, 14 days. Whoever opens it later sees it fresh anyway. */
  static final Duration LATELY = Duration.ofDays(14);

  /** Who opens it again and again is not written down each time. */
  private static final Duration GRAIN = Duration.ofHours(1);

  private final Database database;
  private final InstantSource clock;
  private final HomeStore store = new HomeStore();

  public Homes(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Remembers that this member looks at their Home; before what it shows is read. */
  public void opened(WorkspaceId workspace, MemberId member) {
    Instant now = clock.instant();
    database.runInTransaction(tx -> store.opened(tx, workspace, member, now, now.minus(GRAIN)));
  }

  /** Slack has no Home for this member: nothing is shown there until they open it. */
  public void gone(WorkspaceId workspace, MemberId member) {
    database.runInTransaction(tx -> store.remove(tx, workspace, member));
  }
}
