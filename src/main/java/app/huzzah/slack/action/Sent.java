package app.huzzah.slack.action;

import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a form that was sent holds, by block ids that are action ids too, and how to answer it. */
record Sent(Map<String, Map<String, ViewState.Value>> values) {
  static Sent in(View view) {
    return new Sent(view.getState().getValues());
  }

  /** What was typed; empty where nothing was. */
  String text(String block) {
    return value(block).map(ViewState.Value::getValue).orElse("");
  }

  /** The value of what was chosen. */
  Optional<String> choice(String block) {
    return value(block)
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue);
  }

  /** The form turns into this one. */
  static ViewSubmissionResponse answer(View view) {
    return ViewSubmissionResponse.builder().responseAction("update").view(view).build();
  }

  /**
   * The form stays, with this beside a field.
   *
   * @param problem plain text
   */
  static ViewSubmissionResponse mend(String field, String problem) {
    return ViewSubmissionResponse.builder()
        .responseAction("errors")
        .errors(Map.of(field, problem))
        .build();
  }

  private Optional<ViewState.Value> value(String block) {
    Map<String, ViewState.Value> actions = values.getOrDefault(block, Map.of());
    ViewState.@Nullable Value value = actions.get(block);
    return Optional.ofNullable(value);
  }
}
