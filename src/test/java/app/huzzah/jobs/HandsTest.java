package app.huzzah.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Few errands are worked on at once, however many wait for Slack. */
class HandsTest {
  private final AtomicInteger freed = new AtomicInteger();
  private final Hands hands = new Hands(2, freed::incrementAndGet);

  @Test
  void anErrandHasAHandFromWhenItIsClaimedUntilItIsDone() {
    List<Integer> meanwhile = new ArrayList<>();
    Runnable errand = hands.take(() -> meanwhile.add(hands.free()));

    assertThat(hands.free()).isEqualTo(1);
    errand.run();

    assertThat(meanwhile).containsExactly(1);
    assertThat(hands.free()).isEqualTo(2);
  }

  @Test
  void whoWaitsForSlackLeavesTheirHandToAnother() {
    List<Integer> meanwhile = new ArrayList<>();
    hands
        .take(() -> {
          String said =
              Hands.whileWaiting(() -> {
                meanwhile.add(hands.free());
                return "ok";
              });
          assertThat(said).isEqualTo("ok");
          meanwhile.add(hands.free());
        })
        .run();

    assertThat(meanwhile).containsExactly(2, 1);
  }

  @Test
  void whoComesBackFromSlackDoesNotWaitForAHand() {
    hands
        .take(() -> {
          Hands.whileWaiting(() -> {
            hands.take(() -> {});
            hands.take(() -> {});
            return "ok";
          });
          assertThat(hands.free()).isZero();
        })
        .run();

    assertThat(hands.free()).isZero();
  }

  @Test
  void itIsToldWhenOneBecomesFreeAfterAllWereBusy() {
    Runnable one = hands.take(() -> {});
    Runnable other = hands.take(() -> {});

    one.run();
    assertThat(freed).hasValue(1);
    other.run();
    assertThat(freed).hasValue(1);
  }

  @Test
  void errandsThatFailGiveTheirHandsBackToo() {
    Runnable failing =
        hands.take(() ->
            Hands.whileWaiting(() -> {
              throw new IllegalStateException("Slack is away");
            }));

    assertThatThrownBy(failing::run).hasMessage("Slack is away");
    assertThat(hands.free()).isEqualTo(2);
  }

  @Test
  void whoIsNoErrandTakesNone() {
    assertThat(Hands.whileWaiting(() -> hands.free())).isEqualTo(2);
    assertThat(hands.free()).isEqualTo(2);
    assertThat(freed).hasValue(0);
  }
}
