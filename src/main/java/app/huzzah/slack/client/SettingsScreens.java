package app.huzzah.slack.client;

import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.People;
import app.huzzah.slack.view.SettingsAnswer;
import app.huzzah.slack.view.SettingsForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.SettingChange;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows admins their settings and who changed them; everybody else hears whom to ask. */
public final class SettingsScreens {
  private final SettingsService settings;
  private final NamesOf names;
  private final SlackClients slack;

  public SettingsScreens(SettingsService settings, NamesOf names, SlackClients slack) {
    this.settings = settings;
    this.names = names;
    this.slack = slack;
  }

  /**
   * Opens the form.
   *
   * @param trigger what Slack gave for opening it; good for 3 seconds. Empty for a message, whose
   *     answer holds a button for it
   * @return what to say instead, to somebody who is no admin or who has to press that button
   */
  public Optional<Message> open(WorkspaceId workspace, MemberId member, Optional<String> trigger) {
    Optional<Message> refusal = refusal(workspace, member);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (trigger.isEmpty()) {
      return Optional.of(SettingsAnswer.offer());
    }
    slack.of(workspace).openForm(trigger.get(), form(workspace));
    return Optional.empty();
  }

  /** Puts the form, as it would be opened now, in place of another. */
  public void openInPlace(WorkspaceId workspace, MemberId member, String viewId) {
    View view = refusal(workspace, member).map(GiveForm::done).orElseGet(() -> form(workspace));
    slack.of(workspace).updateForm(viewId, view);
  }

  /** The latest changes. */
  public Message history(WorkspaceId workspace, MemberId member) {
    return refusal(workspace, member)
        .orElseGet(() -> {
          List<SettingChange> latest = settings.history(workspace);
          return SettingsAnswer.history(latest, namesOf(workspace, latest));
        });
  }

  /** Lays the latest changes over the form. */
  public void pushHistory(WorkspaceId workspace, MemberId member, String trigger) {
    slack.of(workspace).pushForm(trigger, GiveForm.done(history(workspace, member)));
  }

  /** Those who made the changes. */
  public People namesOf(WorkspaceId workspace, List<SettingChange> changes) {
    return names.of(workspace, changes.stream().map(SettingChange::by).collect(Collectors.toSet()));
  }

  private Optional<Message> refusal(WorkspaceId workspace, MemberId member) {
    return settings.isAdmin(workspace, member)
        ? Optional.empty()
        : Optional.of(SettingsAnswer.adminsOnly(settings.admins(workspace)));
  }

  private View form(WorkspaceId workspace) {
    return SettingsForm.of(settings.sheet(workspace));
  }
}
