package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.delivery.Payload;
import app.huzzah.demo.model.Message;
import app.huzzah.recognition.Orders;
import app.huzzah.recognition.Together;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Slack's events arrive twice, late, in any order and at the same moment; what counts is the end.
 * All orders of many pieces of news are tried beneath Slack, in DisorderedNewsTest.
 */
class DisorderTest extends Talking {
  @AfterEach
  void sayAll() {
    stage().calms();
  }

  /** An order of some things, and then all of them once more from the last to the first. */
  private static List<List<Integer>> twiceOver(List<List<Integer>> orders) {
    return orders.stream()
        .map(order -> Stream.concat(order.stream(), order.reversed().stream()).toList())
        .toList();
  }

  /** Those in which the first comes first, last, and between others; a service has them all. */
  private static final List<List<Integer>> OF_FOUR =
      List.of(List.of(0, 1, 2, 3), List.of(3, 2, 1, 0), List.of(1, 3, 0, 2), List.of(2, 0, 3, 1));

  private void deliver(List<Payload> held, List<Integer> order) {
    for (int index : order) {
      assertThat(stage().slack().delivers(held.get(index)).status()).isEqualTo(200);
    }
  }

  /** What has been acknowledged has been done: nobody waits for anything. */
  private void at(Runnable act) {
    stage().slack().holdingEvents(act).forEach(stage().slack()::delivers);
  }

  private void deliverAtOnce(List<Payload> held) throws Exception {
    List<Delivery> all =
        Together.doAll(2 * held.size(), i -> stage().slack().delivers(held.get(i % held.size())));
    assertThat(all).allMatch(each -> each.status() == 200);
  }

  /** What somebody writes while its events are held back. */
  private List<Payload> holding(Supplier<Message> acts, AtomicReference<Message> said) {
    return stage().slack().holdingEvents(() -> said.set(acts.get()));
  }

  @Test
  void reactUnreactReactCountsOnceInEveryOrderAndTwiceOver() {
    for (List<Integer> order : twiceOver(Orders.of(3, 1))) {
      Message said = as("ben").person().says("#wins", "something worth it");
      List<Payload> held =
          stage()
              .slack()
              .holdingEvents(() -> {
                as("mia").person().reacts(said, "muscle");
                as("mia").person().unreacts(said, "muscle");
                as("mia").person().reacts(said, "muscle");
              });
      deliver(held, order);
      assertReceived("ben", 1);
      at(() -> as("mia").person().unreacts(said, "muscle"));
      assertReceived("ben", 0);
    }
    assertLeft("mia", 20);
  }

  @Test
  void reactionsAtTheSameMomentEndAsTheyEnded() throws Exception {
    for (int round = 0; round < 5; round++) {
      Message said = as("ben").person().says("#wins", "something else worth it");
      List<Payload> held =
          stage()
              .slack()
              .holdingEvents(() -> {
                as("mia").person().reacts(said, "muscle");
                as("mia").person().unreacts(said, "muscle");
                as("mia").person().reacts(said, "muscle");
                as("mia").person().unreacts(said, "muscle");
              });
      deliverAtOnce(held);
      assertReceived("ben", 0);
    }
    assertLeft("mia", 20);
  }

  @Test
  void joiningByReactionCountsOnceInEveryOrder() {
    as("mia").types("#wins", "/huzzah big @ben for the disorder");
    Message post = stage().awaitPost("#wins", "the disorder");
    stage().calms();
    for (List<Integer> order : Orders.of(3, 1)) {
      List<Payload> held =
          stage()
              .slack()
              .holdingEvents(() -> {
                as("sofia").person().reacts(post, "muscle");
                as("sofia").person().unreacts(post, "muscle");
                as("sofia").person().reacts(post, "muscle");
              });
      deliver(held, order);
      assertReceived("ben", 6);
      at(() -> as("sofia").person().unreacts(post, "muscle"));
      assertReceived("ben", 5);
    }
    assertLeft("sofia", 20);
  }

  @Test
  void aMessageItsEditAndItsEndLeaveNothingInEveryOrder() {
    for (List<Integer> order : twiceOver(Orders.of(3, 1))) {
      AtomicReference<Message> said = new AtomicReference<>();
      List<Payload> held =
          holding(
              () -> {
                Message first = as("mia").person().says("#wins", "@ben :muscle: for one");
                as("mia").person().edits(first, "@ben @zoe :muscle: for two");
                as("mia").person().deletes(first);
                return first;
              },
              said);
      deliver(held, order);
      assertReceived("ben", 0);
      assertReceived("zoe", 0);
    }
    assertLeft("mia", 20);
  }

  @Test
  void theLastOfSeveralEditsHolds() {
    for (List<Integer> order : OF_FOUR) {
      AtomicReference<Message> said = new AtomicReference<>();
      List<Payload> held =
          holding(
              () -> {
                Message first =
                    as("mia").person().says("#wins", "@ben :muscle: for one\n@yuki :bulb: for two");
                as("mia").person().edits(first, "@ben @zoe for nothing");
                as("mia").person().edits(first, "@zoe :muscle: :tada: for three");
                as("mia").person().edits(first, "@zoe @ben :muscle: for four");
                return first;
              },
              said);
      deliver(held, order);
      assertReceived("ben", 1);
      assertReceived("zoe", 1);
      assertReceived("yuki", 0);
      assertLeft("mia", 18);
      at(() -> as("mia").person().deletes(said.get()));
      assertReceived("ben", 0);
    }
  }

  @Test
  void editAndEndRaceTheFirstDelivery() throws Exception {
    for (int round = 0; round < 6; round++) {
      boolean ends = round % 2 == 0;
      AtomicReference<Message> said = new AtomicReference<>();
      List<Payload> held =
          holding(
              () -> {
                Message first = as("mia").person().says("#wins", "@ben :muscle: for a race");
                as("mia").person().edits(first, "@ben @zoe :muscle: for a race");
                if (ends) {
                  as("mia").person().deletes(first);
                }
                return first;
              },
              said);
      deliverAtOnce(held);
      assertReceived("ben", ends ? 0 : 1);
      assertReceived("zoe", ends ? 0 : 1);
      if (!ends) {
        at(() -> as("mia").person().deletes(said.get()));
      }
    }
    assertLeft("mia", 20);
  }

  @Test
  void aMentionThatComesAsMessageAndAsMentionGivesOnce() throws Exception {
    for (List<Integer> order : OF_FOUR) {
      AtomicReference<Message> said = new AtomicReference<>();
      List<Payload> held =
          holding(
              () -> {
                Message first = as("mia").person().says("#wins", "@huzzah @ben for both events");
                as("mia").person().edits(first, "@huzzah @zoe for both events");
                return first;
              },
              said);
      assertThat(held).hasSize(4);
      deliver(held, order);
      assertReceived("ben", 0);
      assertReceived("zoe", 1);
      at(() -> as("mia").person().deletes(said.get()));
      assertReceived("zoe", 0);
    }
    AtomicReference<Message> said = new AtomicReference<>();
    deliverAtOnce(
        holding(() -> as("mia").person().says("#wins", "@huzzah @ben for both at once"), said));
    assertReceived("ben", 1);
    assertLeft("mia", 19);
  }

  @Test
  void whereOnlyMentionsArriveTheyAreEnough() {
    AtomicReference<Message> said = new AtomicReference<>();
    List<Payload> held =
        holding(
            () -> {
              Message first = as("mia").person().says("#wins", "@huzzah @ben for a mention alone");
              as("mia").person().edits(first, "@huzzah big @zoe for a mention alone");
              return first;
            },
            said);
    deliver(held, List.of(1));
    assertReceived("ben", 1);
    deliver(held, List.of(3));
    assertReceived("ben", 0);
    assertReceived("zoe", 5);
  }

  @Test
  void repeatedDeliveriesCountOnceWithAndWithoutARetryHeader() {
    AtomicReference<Message> said = new AtomicReference<>();
    List<Payload> held =
        holding(() -> as("mia").person().says("#wins", "@ben :muscle: for the repetition"), said);
    stage().slack().delivers(held.getFirst());
    stage().slack().delivers(held.getFirst());
    stage().slack().retries(held.getFirst());
    stage().calms();

    assertReceived("ben", 1);
    assertLeft("mia", 19);
    assertThat(answered(said.get())).isTrue();
  }

  @Test
  void aLostFirstDeliveryCountsWhenItComesAsARetry() {
    AtomicReference<Message> said = new AtomicReference<>();
    List<Payload> held =
        holding(() -> as("mia").person().says("#wins", "@ben :muscle: for patience"), said);
    stage().slack().retries(held.getFirst());
    stage().calms();

    assertReceived("ben", 1);
  }

  @Test
  void aRefusalIsWhisperedOnceHoweverOftenTheMessageComes() {
    AtomicReference<Message> said = new AtomicReference<>();
    List<Payload> held =
        holding(() -> as("mia").person().says("#wins", "@mia :muscle: for the mirror"), said);
    int before = as("mia").privately("#wins").size();
    held.forEach(stage().slack()::delivers);
    awaitWhisper("mia", "#wins", "Shout-outs go to others");
    held.forEach(stage().slack()::retries);
    stage().calms();

    assertThat(as("mia").privately("#wins")).hasSize(before + 1);
  }
}
