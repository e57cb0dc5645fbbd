package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Json;
import app.huzzah.recognition.Verification;
import app.huzzah.rewards.RewardVerification;
import app.huzzah.story.Stage.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Stories that hold however Slack reaches the program. One stage for each mode; every story begins
 * in a week of its own, so that none sees the points of another.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Mode.class)
abstract class InBothModes {
  /** Whether Slack can load somebody's picture shows when it tries. */
  private static final String CANNOT_BE_KNOWN = "downloading image failed";

  private static @Nullable Stage shared;

  @Parameter Mode mode = Mode.HTTP;

  @BeforeParameterizedClassInvocation
  static void open(Mode mode) {
    shared = Stage.in(mode);
  }

  /** After all stories the totals are right, and Slack was never sent what it refuses. */
  @AfterParameterizedClassInvocation
  static void closeStage() {
    Stage stage = shared;
    shared = null;
    if (stage != null) {
      try (stage) {
        assertThat(Verification.differences(stage.database())).isEmpty();
        assertThat(RewardVerification.differences(stage.database())).isEmpty();
        assertThat(stage.slack().calls())
            .filteredOn(call -> !call.answer().toString().contains(CANNOT_BE_KNOWN))
            .extracting(call -> Json.string(call.answer(), "error", ""))
            .noneMatch(error -> error.startsWith("invalid_") || error.contains("too_long"));
      }
    }
  }

  @BeforeEach
  void beginAWeek() {
    stage().slack().faults().clear();
    stage().nextWeek();
  }

  final Stage stage() {
    if (shared == null) {
      throw new IllegalStateException("the stage is not open");
    }
    return shared;
  }

  final Colleague as(String handle) {
    return stage().as(handle);
  }
}
