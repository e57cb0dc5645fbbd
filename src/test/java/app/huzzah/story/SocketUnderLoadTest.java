package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.api.Fault;
import app.huzzah.recognition.Verification;
import app.huzzah.story.Stage.Mode;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Socket Mode, whose connections Slack takes away and does not give, while people give. */
class SocketUnderLoadTest {
  private static final List<String> GIVERS =
      List.of("mia", "ben", "tom", "zoe", "noah", "yuki", "priya");
  private static final String OPENING = "apps.connections.open";

  private final Queue<String> given = new ConcurrentLinkedQueue<>();

  @Test
  void whateverBecomesOfTheConnectionNothingIsLostOrDoubled() throws Exception {
    try (Stage stage = Stage.in(Mode.SOCKET)) {
      for (String fate : List.of("warning", "refresh_requested", "not a word", "program stopped")) {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
          GIVERS.forEach(giver ->
              people.execute(() -> {
                for (int n = 0; n < 2 && !over.get(); n++) {
                  gives(stage, giver, fate + " " + n);
                }
              }));
          await().atMost(Stage.PATIENCE).until(() -> storedOf(stage, fate) > 0);
          befalls(stage, fate);
        } finally {
          over.set(true);
        }
        stage.awaitKnown();
        slackTriesAgain(stage);
      }

      List<String> stored = stored(stage);
      assertThat(stored).doesNotHaveDuplicates().containsAll(given);
      assertThat(given).hasSizeGreaterThan(GIVERS.size());
      assertThat(Verification.differences(stage.database())).isEmpty();
    }
  }

  @Test
  void whereSlackOpensNoConnectionItIsTriedUntilItDoes() {
    try (Stage stage = Stage.empty(Mode.SOCKET)) {
      var faults = stage.slack().faults();
      faults.next(OPENING, 1, new Fault.Status(500));
      faults.next(OPENING, 1, new Fault.RateLimited(1));
      stage.starts();
      stage.awaitKnown();
      assertThat(stage.slack().calls(OPENING)).hasSize(3);

      faults.next(OPENING, 1, new Fault.Dropped());
      stage.slack().sockets().dropAll();
      await().atMost(Stage.PATIENCE).until(() -> stage.slack().calls(OPENING).size() == 5);
      stage.awaitKnown();
      assertThat(stage.as("mia").types("#wins", "/huzzah @ben for waiting")).contains("19 of 20");
    }
  }

  private static void slackTriesAgain(Stage stage) {
    var queue = stage.slack().queue();
    await()
        .atMost(Stage.PATIENCE)
        .until(() -> {
          queue.hurry();
          return queue.awaitQuiet(Stage.PATIENCE) && queue.waitingRetries() == 0;
        });
    stage.timePassesUntilSettled();
  }

  private static void befalls(Stage stage, String fate) {
    switch (fate) {
      case "not a word" -> stage.slack().sockets().dropAll();
      case "program stopped" -> {
        stage.stops();
        stage.starts();
      }
      default -> {
        stage.slack().sockets().announceDisconnect(fate);
        stage.slack().sockets().dropAll();
      }
    }
  }

  /** By command, which Slack delivers once, and by message, which it delivers until it is taken. */
  private void gives(Stage stage, String giver, String when) {
    String command = "command of " + giver + " " + when;
    var answer = stage.as(giver).person().types("#wins", "/huzzah @lena for " + command).answer();
    if (answer.isOk() && answer.body().contains("points left")) {
      given.add(command);
    }
    String message = "message of " + giver + " " + when;
    stage.as(giver).person().says("#random", "@lena :bulb: " + message);
    given.add(message);
  }

  private static long storedOf(Stage stage, String fate) {
    return stored(stage).stream().filter(text -> text.contains(fate)).count();
  }

  private static List<String> stored(Stage stage) {
    return stage
        .database()
        .read(dsl ->
            dsl.fetch("select message from recognition where taken_back_at is null")
                .getValues(0, String.class));
  }
}
