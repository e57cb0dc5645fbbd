package app.huzzah.slack.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.slack.event.Messages;
import app.huzzah.workspace.Echo;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.ViewState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that Slack should not send, which writing the fuzzing brought up. */
class OddPayloadTest {
  private static final WorkspaceId ACME = new WorkspaceId("T1");

  @Test
  void nulIsNoPartOfAnyText() {
    MessageEvent event = message("1700000000.000100");
    event.setText("for\0 X");
    assertThat(Messages.of(ACME, event).orElseThrow().text()).isEqualTo("for X");
    assertThat(sent(typed("for\0 X")).text("field")).isEqualTo("for X");
  }

  @Test
  void aDayThatIsNoneIsNoDay() {
    var value = new ViewState.Value();
    value.setSelectedDate("2026-02-30");
    assertThat(sent(value).day("field")).isEmpty();
  }

  @Test
  void aChoiceOfAnotherVersionIsNoChoice() {
    var chosen = new ViewState.SelectedOption();
    chosen.setValue("SOMETIMES");
    var value = new ViewState.Value();
    value.setSelectedOption(chosen);
    assertThat(sent(value).choice("field", Echo.values())).isEmpty();
    assertThat(new SettingsSubmission(Map.of("echo", Map.of("echo", value))).draft().echo())
        .isEqualTo(Echo.BIG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1e999999999", "1700000000.0001000000"})
  void aMessageOfNoTimeIsNone(String time) {
    assertThat(Messages.of(ACME, message(time))).isEmpty();
  }

  private static ViewState.Value typed(String text) {
    var value = new ViewState.Value();
    value.setValue(text);
    return value;
  }

  private static Sent sent(ViewState.Value value) {
    return new Sent(Map.of("field", Map.of("field", value)));
  }

  private static MessageEvent message(String time) {
    MessageEvent event = new MessageEvent();
    event.setUser("U1");
    event.setChannel("C1");
    event.setTs(time);
    return event;
  }
}
