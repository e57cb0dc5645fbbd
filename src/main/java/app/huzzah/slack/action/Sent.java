package app.huzzah.slack.action;

import app.huzzah.slack.text.Delivered;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
    return value(block).map(ViewState.Value::getValue).map(Delivered::text).orElse("");
  }

  /** The value of what was chosen. */
  Optional<String> choice(String block) {
    return value(block)
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue);
  }

  /** The value of what was chosen where several could have been; the first of them. */
  Optional<String> oneChoice(String block) {
    return value(block).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
        .map(ViewState.SelectedOption::getValue)
        .findFirst();
  }

  /** The people who were chosen, in that order. */
  List<MemberId> people(String block) {
    return value(block).map(ViewState.Value::getSelectedUsers).orElse(List.of()).stream()
        .map(MemberId::new)
        .toList();
  }

  /** The one person who was chosen. */
  Optional<MemberId> person(String block) {
    return value(block).map(ViewState.Value::getSelectedUser).map(MemberId::new);
  }

  /** The day that was chosen; empty where it is none. */
  Optional<LocalDate> day(String block) {
    try {
      return value(block).map(ViewState.Value::getSelectedDate).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What was chosen of these; empty where it is none of them, or of another version of ours. */
  <T extends Enum<T>> Optional<T> choice(String block, T[] all) {
    return choice(block)
        .flatMap(name -> Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst());
  }

  /** The channel that was chosen where several could have been; the first of them. */
  Optional<ChannelId> channel(String block) {
    return value(block).map(ViewState.Value::getSelectedConversations).orElse(List.of()).stream()
        .map(ChannelId::new)
        .findFirst();
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
    return mend(Map.of(field, problem));
  }

  /** The form stays, with something beside each of these fields. */
  static ViewSubmissionResponse mend(Map<String, String> problems) {
    return ViewSubmissionResponse.builder().responseAction("errors").errors(problems).build();
  }

  private Optional<ViewState.Value> value(String block) {
    Map<String, ViewState.Value> actions = values.getOrDefault(block, Map.of());
    ViewState.@Nullable Value value = actions.get(block);
    return Optional.ofNullable(value);
  }
}
