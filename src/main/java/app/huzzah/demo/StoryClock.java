package app.huzzah.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The time of the demo: while the story is told, whatever the story says; afterwards the real one.
 * It is handed to the pretend Slack and to the app alike, so that both live in the same time.
 */
public final class StoryClock implements InstantSource {
  private final InstantSource real;
  private final AtomicReference<@Nullable Instant> told = new AtomicReference<>();

  public StoryClock(InstantSource real) {
    this.real = real;
  }

  @Override
  public Instant instant() {
    Instant moment = told.get();
    return moment == null ? real.instant() : moment;
  }

  /** The real time, whatever is told. */
  Instant realInstant() {
    return real.instant();
  }

  void moveTo(Instant moment) {
    told.set(moment);
  }

  /** Lets the real time run again. */
  void release() {
    told.set(null);
  }
}
