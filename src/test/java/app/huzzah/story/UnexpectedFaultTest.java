package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.story.Stage.Mode;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What nobody foresaw has a reference for the person, and a cause beside it in the log. */
class UnexpectedFaultTest {
  private static final String WORDS = "a secret that belongs in no log";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void thePersonGetsAReferenceAndTheLogHasIt(Mode mode) {
    try (Stage stage = Stage.in(mode)) {
      stage.as("mia").types("#wins", "/huzzah");
      stage.database().runInTransaction(tx -> tx.dropTable("allowance_use").cascade().execute());

      String answer = stage.as("mia").types("#wins", "/huzzah @ben for " + WORDS);
      assertThat(answer)
          .contains("Something went wrong on my side", "ref-1", "/huzzah @ben for " + WORDS)
          .doesNotContain("Exception", "allowance_use", "select");

      stage
          .as("mia")
          .submits(Values.of("people", "ben").and("message", WORDS).and("channel", "#wins"));
      assertThat(stage.as("mia").complaints().get("message")).contains("went wrong", "ref-2");

      assertThat(lines()).anyMatch(line -> line.contains("/huzzah failed, reference ref-1"));
      assertThat(lines()).anyMatch(line -> line.contains("form give_form failed, reference ref-2"));
      assertThat(lines()).noneMatch(line -> line.contains(WORDS));
      assertThat(lines()).noneMatch(line -> line.contains(stage.slack().botToken()));
    }
  }

  /** What stands at info and above, causes included. */
  private List<String> lines() {
    return List.copyOf(log.list).stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
        .map(event -> event.getFormattedMessage() + causes(event.getThrowableProxy()))
        .toList();
  }

  private static String causes(@Nullable IThrowableProxy thrown) {
    return thrown == null
        ? ""
        : " " + thrown.getClassName() + " " + thrown.getMessage() + causes(thrown.getCause());
  }
}
