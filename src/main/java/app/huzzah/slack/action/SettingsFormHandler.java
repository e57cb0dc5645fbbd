package app.huzzah.slack.action;

import app.huzzah.slack.client.SettingsScreens;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.SettingsAnswer;
import app.huzzah.slack.view.SettingsForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Setting;
import app.huzzah.workspace.SettingsOutcome;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.Map;
import java.util.stream.Collectors;

/** The form for settings was sent. */
public final class SettingsFormHandler {
  private final SettingsService settings;
  private final SettingsScreens screens;

  public SettingsFormHandler(SettingsService settings, SettingsScreens screens) {
    this.settings = settings;
    this.screens = screens;
  }

  /** Stores what was changed and says so, or says beside each field what to mend. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId member, View view) {
    SettingsOutcome outcome =
        settings.change(
            workspace,
            member,
            SettingsForm.version(view.getPrivateMetadata()),
            new SettingsSubmission(view.getState().getValues()).draft());
    return switch (outcome) {
      case SettingsOutcome.Changed changed -> done(SettingsAnswer.changed(changed.changes()));
      case SettingsOutcome.NothingChanged nothing -> done(SettingsAnswer.nothingChanged());
      case SettingsOutcome.NotAdmin not -> done(SettingsAnswer.adminsOnly(not.admins()));
      case SettingsOutcome.ChangedMeanwhile meanwhile ->
          done(
              SettingsAnswer.changedMeanwhile(
                  meanwhile.changes(), screens.namesOf(workspace, meanwhile.changes())));
      case SettingsOutcome.Faulty faulty -> Sent.mend(besideFields(faulty.mends()));
    };
  }

  private static Map<String, String> besideFields(Map<Setting, String> mends) {
    return mends.entrySet().stream()
        .collect(Collectors.toMap(entry -> SettingsForm.id(entry.getKey()), Map.Entry::getValue));
  }

  private static ViewSubmissionResponse done(Message message) {
    return ViewSubmissionResponse.builder()
        .responseAction("update")
        .view(GiveForm.done(message))
        .build();
  }
}
