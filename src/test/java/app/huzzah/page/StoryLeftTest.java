package app.huzzah.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.huzzah.demo.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's story, left in the middle and told to its end at the next starts. */
class StoryLeftTest {
  private static final List<String> CHANNELS =
      List.of(
          "#general", "#wins", "#customer-success", "#engineering", "#random", "#project-aurora");
  private static final String ANSWER = "raised_hands";

  @Test
  void whatWasToldBeforeItWasLeftIsNotToldAgain(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (Demo demo = Demo.onAWednesday(folder)) {
      for (int times : new int[] {10, 120}) {
        assertThatIllegalStateException()
            .isThrownBy(() -> demo.tells(interruptedAfter(times)))
            .withMessageContaining("stopped");
        assertThat(Thread.interrupted()).isTrue();
        demo.isLeft();
      }
      demo.tells(settled -> settled);

      for (String channel : CHANNELS) {
        assertThat(demo.slack().messages(channel).stream().map(Message::text))
            .as(channel)
            .isNotEmpty()
            .doesNotHaveDuplicates();
      }
      assertThat(demo.slack().messages("#wins"))
          .filteredOn(message -> message.blocks().toString().contains("Everyone who was thanked"))
          .hasSize(2);
      assertThat(demo.slack().messages("#wins"))
          .anyMatch(message -> message.blocks().toString().contains("2 people joined in"));
      assertThat(demo.slack().messages("#project-aurora"))
          .filteredOn(message -> message.text().contains("<@"))
          .isNotEmpty()
          .allMatch(message -> message.reactions().containsKey(ANSWER));
      assertThat(demo.slack().as("lena").fromBot())
          .anyMatch(message -> message.text().contains("the kind word on a day"));
      assertThat(demo.slack().as("lena").privately("#wins")).isEmpty();
    }
  }

  /**
   * As by Ctrl-C while something is awaited, once all was done this many times: about twice a line.
   */
  private static UnaryOperator<BooleanSupplier> interruptedAfter(int times) {
    AtomicInteger done = new AtomicInteger();
    return settled ->
        () -> {
          boolean isSettled = settled.getAsBoolean();
          if (isSettled && done.incrementAndGet() > times) {
            Thread.currentThread().interrupt();
            return false;
          }
          return isSettled;
        };
  }
}
