package app.huzzah.recognition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that stands still until a test moves it; any thread may read it. */
public final class TestClock implements InstantSource {
  private volatile Instant now;

  public TestClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void set(Instant moment) {
    now = moment;
  }

  /** Moves on from where the time stands. */
  public void pass(Duration duration) {
    set(now.plus(duration));
  }
}
