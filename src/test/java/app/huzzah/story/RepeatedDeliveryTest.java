package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.delivery.Retry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatedDeliveryTest extends InBothModes {
  @Test
  void threeDeliveriesOfOneCommandAreOneShoutOut() {
    Delivery first = as("mia").person().types("#wins", "/huzzah big @ben for being thanked once");
    Delivery second = stage().repeats(first, null);
    Delivery third = stage().repeats(first, new Retry(1, "http_timeout"));

    assertThat(Stream.of(first, second, third).map(each -> each.answer().body()))
        .allMatch(body -> body.contains("15 of 20 points left"));
    assertOnePost("being thanked once");
  }

  @Test
  void atTheSameMomentTheyAreStillOne() throws Exception {
    stage().slack().faults().away(true);
    Delivery first = as("mia").person().types("#wins", "/huzzah big @ben for a crowd of one");
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Delivery> again = () -> stage().repeats(first, new Retry(1, "http_timeout"));
      for (Future<Delivery> each : crowd.invokeAll(List.of(again, again, again, again))) {
        assertThat(each.get().answer().body()).contains("15 of 20 points left");
      }
    }
    stage().slack().faults().away(false);
    stage().timePassesUntilSettled();

    assertOnePost("a crowd of one");
    assertThat(as("mia").types("#random", "/huzzah me")).contains("15 of 20 points");
  }

  @Test
  void twoInstancesThatAreToldTheSameGiveOnce() {
    Delivery first = as("mia").person().types("#wins", "/huzzah @ben for both instances");
    stage().starts();
    try {
      stage().awaitKnown();
      for (int i = 0; i < 2; i++) {
        assertThat(stage().repeats(first, null).answer().body()).contains("19 of 20 points left");
      }
      assertOnePost("both instances");
    } finally {
      stage().stops();
    }
  }

  @Test
  void aFirstDeliveryThatGotLostCountsWhenItComesAsARetry() {
    Delivery first = as("mia").person().types("#wins", "/huzzah @ben for the model");
    as("mia").types("#wins", "/huzzah undo");
    Delivery lost = otherOccasion(first);

    assertThat(stage().repeats(lost, new Retry(1, "http_timeout")).answer().body())
        .contains("19 of 20 points left");
    stage().awaitPost("#wins", "the model");
  }

  @Test
  void aDeliveryThatComesAfterItWasTakenBackDoesNotGiveAgain() {
    Delivery first = as("mia").person().types("#wins", "/huzzah @ben for what was undone");
    as("mia").types("#wins", "/huzzah undo");
    stage().repeats(first, new Retry(1, "http_timeout"));

    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("what was undone"));
    assertThat(as("mia").types("#random", "/huzzah me")).contains("20 of 20 points");
  }

  /** The same words typed another time, as nobody has delivered them yet. */
  private static Delivery otherOccasion(Delivery earlier) {
    String body =
        earlier
            .body()
            .replaceAll("(trigger_id(?:\":\"|=))[^\"&]*", "$11700000000.99.never-delivered");
    return new Delivery(
        earlier.number(),
        earlier.kind(),
        earlier.type(),
        earlier.via(),
        earlier.headers(),
        body,
        0,
        earlier.answer());
  }

  private void assertOnePost(String reason) {
    stage().awaitPost("#wins", reason);
    stage().settles();
    assertThat(stage().posts("#wins")).filteredOn(text -> text.contains(reason)).hasSize(1);
    assertThat(as("ben").heard()).filteredOn(text -> text.contains(reason)).hasSize(1);
  }
}
