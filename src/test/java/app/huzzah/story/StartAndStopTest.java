package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.api.Fault;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.story.Stage.Mode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartAndStopTest {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void whileSlackCannotBeReachedItStartsSaysSoAndRecovers(Mode mode) {
    try (Stage stage = Stage.empty(mode)) {
      stage.slack().faults().away(true);
      stage.starts();

      assertThat(stage.get("/healthz").statusCode()).isEqualTo(200);
      assertThat(stage.get("/readyz").statusCode()).isEqualTo(503);
      assertThat(stage.get("/readyz").body()).contains("slack");

      stage.slack().faults().away(false);
      stage.awaitKnown();
      assertThat(stage.as("mia").types("#wins", "/huzzah @ben for waiting")).contains("19 of 20");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void whatWaitedWhenItStoppedGoesOutAfterTheNextStart(Mode mode) {
    try (Stage stage = Stage.in(mode)) {
      stage.slack().faults().away(true);
      stage.as("mia").types("#wins", "/huzzah @ben for outliving the program");
      stage.stops();
      stage.slack().faults().away(false);

      stage.starts();
      stage.awaitKnown();
      stage.timePassesUntilSettled();

      assertThat(stage.posts("#wins"))
          .filteredOn(text -> text.contains("outliving the program"))
          .hasSize(1);
      stage.as("ben").hears("outliving the program");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aCommandUnderWayIsAnsweredBeforeTheProgramEnds(Mode mode) throws Exception {
    try (Stage stage = Stage.in(mode)) {
      Gate gate = new Gate();
      stage.slack().faults().next("views.open", 1, new Fault.Held(gate));
      CompletableFuture<Delivery> command =
          CompletableFuture.supplyAsync(() -> stage.as("mia").person().types("#wins", "/huzzah"));
      gate.reached.await();
      int port = stage.port();
      CompletableFuture<Void> stopping = CompletableFuture.runAsync(stage::stops);
      await("no more requests").atMost(Stage.PATIENCE).until(() -> !isListening(port));
      gate.countDown();

      assertThat(command.get().status()).isEqualTo(200);
      stopping.get();
      assertThat(stage.as("mia").formText()).contains("Who deserves it?");
    }
  }

  /** Tells when somebody stands before it. */
  private static final class Gate extends CountDownLatch {
    final CountDownLatch reached = new CountDownLatch(1);

    Gate() {
      super(1);
    }

    @Override
    public void await() throws InterruptedException {
      reached.countDown();
      super.await();
    }
  }

  private static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
