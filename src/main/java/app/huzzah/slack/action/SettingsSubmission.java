package app.huzzah.slack.action;

import app.huzzah.slack.text.Delivered;
import app.huzzah.slack.view.SettingsForm;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Echo;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Setting;
import app.huzzah.workspace.SettingsDraft;
import com.slack.api.model.view.ViewState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a sent form for settings holds, translated into a draft. */
final class SettingsSubmission {
  private final Map<String, Map<String, ViewState.Value>> values;

  SettingsSubmission(Map<String, Map<String, ViewState.Value>> values) {
    this.values = values;
  }

  SettingsDraft draft() {
    Map<Setting, String> typed = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      value(SettingsForm.id(setting))
          .flatMap(value -> text(setting, value))
          .ifPresent(text -> typed.put(setting, text));
    }
    Set<String> ticked = ticked();
    Set<MemberId> admins = people(Setting.ADMINS);
    Set<MemberId> leaders = people(Setting.LEADERS);
    leaders.removeAll(admins);
    return new SettingsDraft(
        typed,
        value(SettingsForm.id(Setting.POST_CHANNEL))
            .map(ViewState.Value::getSelectedConversation)
            .map(ChannelId::new),
        value(SettingsForm.id(Setting.ECHO))
            .map(ViewState.Value::getSelectedOption)
            .flatMap(option ->
                Arrays.stream(Echo.values())
                    .filter(echo -> echo.name().equals(option.getValue()))
                    .findFirst())
            .orElse(Echo.BIG),
        ticked.contains(Setting.GUESTS.name()),
        ticked.contains(Setting.OUTSIDERS.name()),
        leaders,
        admins);
  }

  /** An empty field is an empty text; empty where the setting is not typed. */
  private static Optional<String> text(Setting setting, ViewState.Value value) {
    return switch (setting) {
      case TIME_ZONE ->
          Optional.ofNullable(value.getSelectedOption()).map(ViewState.SelectedOption::getValue);
      case EFFORT_EMOJI,
          WIN_EMOJI,
          LESSON_EMOJI,
          BIG_EMOJI,
          SMALL_POINTS,
          BIG_POINTS,
          ALLOWANCE,
          LEADER_ALLOWANCE,
          VALUES ->
          Optional.of(Delivered.text(value.getValue()));
      case POST_CHANNEL, ECHO, LEADERS, ADMINS, GUESTS, OUTSIDERS -> Optional.empty();
    };
  }

  private Set<MemberId> people(Setting setting) {
    return value(SettingsForm.id(setting))
        .map(ViewState.Value::getSelectedUsers)
        .orElse(List.of())
        .stream()
        .map(MemberId::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> ticked() {
    return value(SettingsForm.TAKING_PART)
        .map(ViewState.Value::getSelectedOptions)
        .orElse(List.of())
        .stream()
        .map(ViewState.SelectedOption::getValue)
        .collect(Collectors.toSet());
  }

  private Optional<ViewState.Value> value(String block) {
    Map<String, ViewState.Value> actions = values.getOrDefault(block, Map.of());
    ViewState.@Nullable Value value = actions.get(block);
    return Optional.ofNullable(value);
  }
}
