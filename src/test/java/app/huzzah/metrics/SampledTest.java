package app.huzzah.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SampledTest {
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));
  private final AtomicInteger reads = new AtomicInteger();
  private final Sampled<Integer> sampled = new Sampled<>(reads::incrementAndGet, EVERY, clock);

  @Test
  void itIsReadAgainAfterItsTimeAndNotBefore() {
    assertThat(sampled.get()).contains(1);
    clock.pass(EVERY.minusMillis(1));
    assertThat(sampled.get()).contains(1);
    clock.pass(Duration.ofMillis(1));
    assertThat(sampled.get()).contains(2);
  }

  @Test
  void aClockThatIsPutBackKeepsNothingOldAlive() {
    assertThat(sampled.get()).contains(1);
    clock.pass(Duration.ofHours(-1));
    assertThat(sampled.get()).contains(2);
  }

  @Test
  void withoutATimeItIsReadAtEachLook() {
    Sampled<Integer> each = new Sampled<>(reads::incrementAndGet, Duration.ZERO, clock);
    assertThat(each.get()).contains(1);
    assertThat(each.get()).contains(2);
  }

  @Test
  void whatFailsIsNoNumberUntilItIsReadAgain() {
    Sampled<Integer> failing =
        new Sampled<>(
            () -> {
              if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
              }
              return 7;
            },
            EVERY,
            clock);
    assertThat(failing.number(Integer::doubleValue)).isNaN();
    assertThat(failing.number(Integer::doubleValue)).isNaN();
    assertThat(reads).hasValue(1);
    clock.pass(EVERY);
    assertThat(failing.number(Integer::doubleValue)).isEqualTo(7);
  }

  @Test
  void nobodyWaitsForWhatTakesLongAndItIsNotAskedTwice() {
    CountDownLatch answer = new CountDownLatch(1);
    Sampled<Integer> slow =
        new Sampled<>(
            () -> {
              awaitQuietly(answer);
              return reads.incrementAndGet();
            },
            EVERY,
            clock);
    assertThat(slow.number(Integer::doubleValue)).isNaN();
    clock.pass(EVERY);
    assertThat(slow.number(Integer::doubleValue)).isNaN();

    answer.countDown();
    Awaitility.await().until(() -> slow.get().isPresent());
    assertThat(reads).hasValueLessThanOrEqualTo(2);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
