package app.huzzah.rewards;

import app.huzzah.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;

/** Has those who settle redemptions asked again, every three days, while one waits. */
public final class ReminderService {
  static final Duration AFTER = Duration.ofDays(3);

  /** At once; the rest at the next look. */
  private static final int MOST = 200;

  private final Database database;
  private final RewardAnnouncements announcements;
  private final InstantSource clock;
  private final RewardStore rewards = new RewardStore();
  private final RedemptionStore redemptions = new RedemptionStore();

  public ReminderService(
      Database database, RewardAnnouncements announcements, InstantSource clock) {
    this.database = database;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Reminds of all that have waited so long since anything last happened; of how many. */
  public int remind() {
    Instant now = clock.instant();
    return database.inTransaction(tx -> {
      List<Redemption> waiting = redemptions.lockWaitingSince(tx, now.minus(AFTER), MOST);
      waiting.forEach(redemption -> remind(tx, redemption, now));
      return waiting.size();
    });
  }

  private void remind(DSLContext tx, Redemption redemption, Instant now) {
    redemptions.reminded(tx, redemption, now);
    announcements.waiting(
        tx,
        redemption,
        rewards.find(tx, redemption.workspace(), redemption.reward()).orElseThrow());
  }
}
