package app.huzzah.slack.action;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.fuzz.Inputs;
import app.huzzah.slack.event.MessageEdited;
import app.huzzah.slack.event.Messages;
import app.huzzah.slack.event.Reactions;
import app.huzzah.slack.view.Filled;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.workspace.WorkspaceId;
import com.google.gson.Gson;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever stands in the values of what Slack sends: it is translated into what can be stored. */
class FuzzedPayloadTest {
  private static final Gson GSON = GsonFactory.createSnakeCase(new SlackConfig());
  private static final WorkspaceId ACME = new WorkspaceId("T1");
  private static final String TIME = "[0-9]{1,12}(\\.[0-9]{1,9})?";
  private static final String NOW = "\"1700000000.000100\"";

  @Test
  void whateverAButtonCarriesIsItsValue() {
    Inputs.each(List.of("week this - - - - - 2", "17", "3"), FuzzedPayloadTest::press);
  }

  @Test
  void whateverStandsInAFormIsTranslatedOrLeftOut() {
    Inputs.each(
        List.of("for the late night Zyxwv #teamwork", "2026-12-24", "WIN", "ALWAYS", "U1"),
        FuzzedPayloadTest::form);
  }

  @Test
  void whateverAnEventSaysIsTranslatedOrLeftOut() {
    Inputs.each(
        List.of("<@U1> :trophy: for X", "1700000000.000100", "1700000000"),
        FuzzedPayloadTest::event);
  }

  static void press(String input) {
    Press press =
        Press.of(
            GSON.fromJson(
                "{\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},\"actions\":[{\"value\":%s}]}"
                    .formatted(GSON.toJson(input)),
                BlockActionPayload.class));
    assertThat(press.value()).isEqualTo(input);
    assertThat(press.page()).isBetween(0, 9_999);
    assertThat(press.recognition().isPresent()).isEqualTo(input.matches("[0-9]{1,18}"));
  }

  static void form(String input) {
    String value = GSON.toJson(input);
    String field =
        """
        {"value":%1$s,"selected_date":%1$s,"selected_option":{"value":%1$s},
         "selected_users":[%1$s],"selected_conversation":%1$s,"selected_options":[{"value":%1$s}]}
        """
            .formatted(value);
    String fields =
        Stream.of(GiveForm.MESSAGE, GiveForm.PEOPLE, GiveForm.KIND, "echo", "small_points")
            .map(block -> "\"%1$s\":{\"%1$s\":%2$s}".formatted(block, field))
            .collect(joining(","));
    View view =
        GSON.fromJson(
            "{\"private_metadata\":%s,\"state\":{\"values\":{%s}}}".formatted(value, fields),
            View.class);

    Filled filled = new FormSubmission(view).filled();
    canBeStored(filled.words());
    assertThat(filled.people()).allMatch(id -> id.value().matches("[UW][A-Z0-9]{1,30}"));
    Sent sent = Sent.in(view);
    canBeStored(sent.text(GiveForm.MESSAGE));
    assertThat(sent.day(GiveForm.MESSAGE)).isNotNull();
    new SettingsSubmission(view.getState().getValues())
        .draft()
        .typed()
        .values()
        .forEach(FuzzedPayloadTest::canBeStored);
  }

  static void event(String input) {
    String value = GSON.toJson(input);
    String message =
        "{\"user\":\"U1\",\"channel\":\"C1\",\"ts\":%s,\"text\":%s}".formatted(NOW, value);
    canBeStored(Messages.of(ACME, GSON.fromJson(message, MessageEvent.class)).orElseThrow().text());
    isReadWhereItIsATime(input, message.replace(NOW, value));
    String edited =
        "{\"channel\":\"C1\",\"ts\":%1$s,\"event_ts\":%1$s,\"message\":%2$s,\"previous_message\":{}}"
            .formatted(value, message);
    Messages.edit(ACME, GSON.fromJson(edited, MessageEdited.class))
        .ifPresent(edit -> assertThat(edit.version()).matches(TIME));
    String reacted =
        """
        {"user":"U1","item_user":"U2","reaction":%1$s,"event_ts":%1$s,
         "item":{"type":"message","channel":"C1","ts":%2$s}}
        """
            .formatted(value, NOW);
    assertThat(Reactions.of(ACME, GSON.fromJson(reacted, ReactionAddedEvent.class)).isPresent())
        .isEqualTo(input.matches(TIME));
  }

  private static void isReadWhereItIsATime(String input, String message) {
    assertThat(Messages.of(ACME, GSON.fromJson(message, MessageEvent.class)).isPresent())
        .isEqualTo(input.matches(TIME));
  }

  private static void canBeStored(String text) {
    assertThat(text).doesNotContain("\0");
  }
}
