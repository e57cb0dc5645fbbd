package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
  private final List<List<String>> batches = new CopyOnWriteArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    crowd.close();
  }

  @Test
  void whoeverIsAloneBeginsAtOnce() {
    assertThat(patient().take("mia:one")).isEqualTo("done mia:one");
    assertThat(batches).containsExactly(List.of("mia:one"));
  }

  @Test
  void whoeverComesMeanwhileIsDoneTogether() throws Exception {
    Batches<String, String> patient = patient();
    List<Future<String>> busy = takeAtTheGate(patient);
    List<Future<String>> waiting = take(patient, "ann:a", "bob:b", "cid:c");
    awaitWaiting(patient, 3);

    gate.countDown();

    assertThat(results(busy)).containsExactly("done ada:gate", "done eve:gate");
    assertThat(results(waiting)).containsExactly("done ann:a", "done bob:b", "done cid:c");
    assertThat(batches).hasSize(3).contains(List.of("ann:a", "bob:b", "cid:c"));
  }

  @Test
  void nobodyIsInABatchTwice() throws Exception {
    Batches<String, String> patient = patient();
    takeAtTheGate(patient);
    List<Future<String>> waiting = take(patient, "ann:1", "ann:2", "bob:1", "ann:3");
    awaitWaiting(patient, 4);

    gate.countDown();

    assertThat(results(waiting))
        .containsExactly("done ann:1", "done ann:2", "done bob:1", "done ann:3");
    assertThat(batches).contains(List.of("ann:1", "bob:1"), List.of("ann:2"), List.of("ann:3"));
  }

  @Test
  void aBatchHoldsSixteen() throws Exception {
    Batches<String, String> patient = patient();
    takeAtTheGate(patient);
    List<Future<String>> waiting =
        take(patient, IntStream.range(0, 20).mapToObj(i -> "p" + i + ":x").toArray(String[]::new));
    awaitWaiting(patient, 20);

    gate.countDown();

    assertThat(results(waiting)).hasSize(20);
    assertThat(batches).extracting(List::size).containsExactlyInAnyOrder(1, 1, 16, 4);
  }

  @Test
  void whoeverMakesItFailFailsAlone() throws Exception {
    Batches<String, String> patient = patient();
    takeAtTheGate(patient);
    List<Future<String>> waiting = take(patient, "ann:a", "bob:fails", "cid:c");
    awaitWaiting(patient, 3);

    gate.countDown();

    assertThat(waiting.get(0).get()).isEqualTo("done ann:a");
    assertThatThrownBy(() -> waiting.get(1).get()).hasRootCauseMessage("bob:fails");
    assertThat(waiting.get(2).get()).isEqualTo("done cid:c");
    assertThat(patient.take("bob:again")).isEqualTo("done bob:again");
  }

  @Test
  void anotherPlaceDoesNotWait() throws Exception {
    Batches<String, String> patient = patient();
    takeAtTheGate(patient);

    assertThat(patient.take("elsewhere/ann:a")).isEqualTo("done elsewhere/ann:a");
  }

  @Test
  void whoeverWaitsTooLongIsDoneAlone() throws Exception {
    Batches<String, String> hasty = batches(Duration.ofMillis(1));
    takeAtTheGate(hasty);

    assertThat(hasty.take("ann:a")).isEqualTo("done ann:a");
    assertThat(hasty.waiting()).isZero();
  }

  @Test
  void nothingIsKeptOfPlacesWhereNobodyIs() throws Exception {
    Batches<String, String> patient = patient();
    List<Future<String>> busy = takeAtTheGate(patient);
    gate.countDown();
    results(busy);

    Awaitility.await().until(() -> patient.places() == 0);
  }

  private Batches<String, String> patient() {
    return batches(LONG);
  }

  /** Of things that are called {@code place/owner:name}. */
  private Batches<String, String> batches(Duration longest) {
    return new Batches<>(
        thing -> thing.contains("/") ? thing.substring(0, thing.indexOf('/')) : "",
        thing -> thing.substring(0, thing.indexOf(':')),
        this::work,
        longest);
  }

  private List<String> work(List<String> things) {
    batches.add(things);
    if (things.getFirst().endsWith(":gate")) {
      hold();
    }
    for (String thing : things) {
      if (thing.endsWith(":fails")) {
        throw new IllegalArgumentException(thing);
      }
    }
    return things.stream().map(thing -> "done " + thing).toList();
  }

  private void hold() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As many as can be at it at once, who stay until the gate opens. */
  private List<Future<String>> takeAtTheGate(Batches<String, String> of) {
    List<Future<String>> busy = take(of, "ada:gate", "eve:gate");
    Awaitility.await().until(() -> batches.size() == BatchLine.AT_ONCE);
    return busy;
  }

  /** Has them come one after the other. */
  private List<Future<String>> take(Batches<String, String> of, String... things) {
    List<Future<String>> results = new ArrayList<>();
    for (String thing : things) {
      int before = of.waiting() + batches.size();
      results.add(crowd.submit(() -> of.take(thing)));
      Awaitility.await().until(() -> of.waiting() + batches.size() > before);
    }
    return results;
  }

  private static void awaitWaiting(Batches<String, String> of, int many) {
    Awaitility.await().until(() -> of.waiting() == many);
  }

  private static List<String> results(List<Future<String>> all) throws Exception {
    List<String> results = new ArrayList<>();
    for (Future<String> one : all) {
      results.add(one.get());
    }
    return results;
  }
}
