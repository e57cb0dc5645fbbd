package app.huzzah.slack.action;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Delivered;
import app.huzzah.slack.view.Filled;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Spot;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a sent form holds. Whatever is no id of Slack's and no choice of ours is left out. */
final class FormSubmission {
  private static final Pattern MEMBER = Pattern.compile("[UW][A-Z0-9]{1,30}");
  private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]{1,30}");
  private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{1,30}");

  private final Map<String, Map<String, ViewState.Value>> values;
  private final String metadata;

  FormSubmission(View view) {
    ViewState state = view.getState();
    this.values = state == null || state.getValues() == null ? Map.of() : state.getValues();
    this.metadata = view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata();
  }

  /** Whether it says what it is about in a way that nobody can read. */
  boolean isTorn() {
    return !metadata.isBlank() && Spot.parse(metadata).isEmpty();
  }

  /** What stands in its fields. */
  Filled filled() {
    return new Filled(
        ids(GiveForm.PEOPLE, MEMBER, ViewState.Value::getSelectedUsers, MemberId::new),
        ids(GiveForm.GROUPS, GROUP, FormSubmission::chosen, GroupId::new),
        choice(GiveForm.KIND, Kind.values()).orElse(Kind.EFFORT),
        choice(GiveForm.SIZE, Size.values()).orElse(Size.SMALL),
        value(GiveForm.MESSAGE).map(ViewState.Value::getValue).map(Delivered::text).orElse(""),
        value(GiveForm.VALUES).map(FormSubmission::chosen).orElse(List.of()),
        ticked(GiveForm.PRIVATELY, GiveForm.PRIVATELY),
        value(GiveForm.CHANNEL)
            .map(ViewState.Value::getSelectedConversation)
            .filter(id -> CHANNEL.matcher(id).matches())
            .map(ChannelId::new),
        Spot.parse(metadata));
  }

  /** Whether the giver said that just these many people are meant. */
  boolean meansThemAll(Filled filled) {
    return ticked(GiveForm.question(filled), GiveForm.MANY);
  }

  private <T> Set<T> ids(
      String block,
      Pattern pattern,
      Function<ViewState.Value, @Nullable List<String>> read,
      Function<String, T> id) {
    return value(block).map(read).orElse(List.of()).stream()
        .filter(given -> pattern.matcher(given).matches())
        .map(id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private <T extends Enum<T>> Optional<T> choice(String block, T[] all) {
    return value(block)
        .map(ViewState.Value::getSelectedOption)
        .flatMap(chosen ->
            Arrays.stream(all).filter(one -> one.name().equals(chosen.getValue())).findFirst());
  }

  private boolean ticked(String block, String action) {
    return value(block, action)
        .map(FormSubmission::chosen)
        .filter(chosen -> !chosen.isEmpty())
        .isPresent();
  }

  private static @Nullable List<String> chosen(ViewState.Value value) {
    List<ViewState.SelectedOption> options = value.getSelectedOptions();
    return options == null
        ? null
        : options.stream().map(ViewState.SelectedOption::getValue).toList();
  }

  private Optional<ViewState.Value> value(String block) {
    return value(block, block);
  }

  private Optional<ViewState.Value> value(String block, String action) {
    Map<String, ViewState.Value> actions = values.getOrDefault(block, Map.of());
    ViewState.@Nullable Value value = actions.get(action);
    return Optional.ofNullable(value);
  }
}
