package app.huzzah.story;

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
  private static @Nullable Stage shared;

  @Parameter Mode mode = Mode.HTTP;

  @BeforeParameterizedClassInvocation
  static void open(Mode mode) {
    shared = Stage.in(mode);
  }

  @AfterParameterizedClassInvocation
  static void closeStage() {
    if (shared != null) {
      shared.close();
      shared = null;
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
