package app.huzzah.jobs;

import static app.huzzah.jobs.OutboxTeam.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.jobs.Courier.Delivery;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many errands are under way at once, while the runner runs by itself. */
class InHandTest {
  private static final int MANY = OutboxRunner.PLACES.awaited();

  private final OutboxTeam team = new OutboxTeam();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void fewAreWorkedOnAtOnce() {
    team.slack.answers(attempt -> {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      pause();
      now.decrementAndGet();
      return Delivery.done();
    });

    allGoOut();

    assertThat(most.get()).isBetween(1, OutboxRunner.HANDS);
  }

  @Test
  void asManyAsThereArePlacesForWaitForSlack() {
    CountDownLatch together = new CountDownLatch(MANY);
    team.slack.answers(attempt ->
        Hands.whileWaiting(() -> {
          together.countDown();
          return arrive(together, Duration.ofSeconds(30)) ? Delivery.done() : FakeSlack.silent();
        }));

    allGoOut();

    assertThat(team.slack.attempts()).hasSize(MANY);
  }

  @Test
  void howeverManyPeopleWaitErrandsGoOutOneByOne() throws Exception {
    team.slack.answers(attempt -> {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      pause();
      now.decrementAndGet();
      return Delivery.done();
    });

    team.people.answering(() ->
        team.people.answering(() -> {
          allGoOut();
          return true;
        }));

    assertThat(team.slack.attempts()).hasSize(MANY);
  }

  private void allGoOut() {
    team.add(IntStream.range(0, MANY).mapToObj(i -> post(i, "C" + i)).toArray(Errand[]::new));
    team.runner.start();
    await().atMost(Duration.ofMinutes(1)).until(() -> team.outbox.waiting() == 0);
  }

  /** Long enough for more to begin than may. */
  private static void pause() {
    arrive(new CountDownLatch(1), Duration.ofMillis(50));
  }

  /** Whether all are there by then. */
  private static boolean arrive(CountDownLatch all, Duration longest) {
    try {
      return all.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
