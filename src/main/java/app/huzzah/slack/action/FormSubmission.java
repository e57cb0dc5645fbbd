package app.huzzah.slack.action;

import app.huzzah.recognition.Gift;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Occasion;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Place;
import app.huzzah.recognition.Size;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.view.ViewState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sent form holds, translated into a gift. */
final class FormSubmission {
  private final Map<String, Map<String, ViewState.Value>> values;

  FormSubmission(Map<String, Map<String, ViewState.Value>> values) {
    this.values = values;
  }

  /**
   * The gift.
   *
   * @param viewId names the occasion: a form that arrives twice gives once
   */
  Gift gift(WorkspaceId workspace, MemberId giver, String viewId) {
    Optional<ChannelId> channel =
        value(GiveForm.CHANNEL).map(ViewState.Value::getSelectedConversation).map(ChannelId::new);
    return new Gift(
        workspace,
        Occasion.form(viewId),
        giver,
        people(),
        groups(),
        choice(GiveForm.KIND).map(Kind::valueOf).orElse(Kind.EFFORT),
        choice(GiveForm.SIZE).map(Size::valueOf).orElse(Size.SMALL),
        value(GiveForm.MESSAGE).map(ViewState.Value::getValue).orElse("").strip(),
        choices(GiveForm.VALUES),
        channel.map(Place::in).orElseGet(Place::between),
        Origin.FORM,
        false);
  }

  private Set<MemberId> people() {
    Set<MemberId> people = new LinkedHashSet<>();
    value(GiveForm.PEOPLE)
        .map(ViewState.Value::getSelectedUsers)
        .orElse(List.of())
        .forEach(id -> people.add(new MemberId(id)));
    return people;
  }

  private Set<GroupId> groups() {
    Set<GroupId> groups = new LinkedHashSet<>();
    choices(GiveForm.GROUPS).forEach(id -> groups.add(new GroupId(id)));
    return groups;
  }

  private Optional<String> choice(String block) {
    return value(block)
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue);
  }

  private List<String> choices(String block) {
    return value(block).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
        .map(ViewState.SelectedOption::getValue)
        .toList();
  }

  private Optional<ViewState.Value> value(String block) {
    Map<String, ViewState.Value> actions = values.getOrDefault(block, Map.of());
    ViewState.@Nullable Value value = actions.get(block);
    return Optional.ofNullable(value);
  }
}
