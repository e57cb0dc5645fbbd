package app.huzzah.slack.action;

import app.huzzah.rewards.RewardDraft;
import app.huzzah.rewards.RewardField;
import app.huzzah.rewards.Rewards;
import app.huzzah.rewards.SaveOutcome;
import app.huzzah.rewards.Term;
import app.huzzah.slack.client.CatalogueScreens;
import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.view.CatalogueAnswer;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.RewardForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.Map;
import java.util.stream.Collectors;

/** An admin wrote a reward, or changed one. */
public final class RewardFormHandler {
  private final Rewards rewards;
  private final CatalogueScreens screens;

  public RewardFormHandler(Rewards rewards, CatalogueScreens screens) {
    this.rewards = rewards;
    this.screens = screens;
  }

  /** Stores it, or says beside each field what to mend. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    RewardForm.Carried carried = RewardForm.Carried.read(view.getPrivateMetadata());
    RewardDraft draft = draft(Sent.in(view));
    SaveOutcome outcome =
        carried
            .reward()
            .map(id ->
                rewards
                    .catalogue()
                    .change(
                        workspace, by, id, carried.left(), carried.revision(), draft, view.getId()))
            .orElseGet(() -> rewards.catalogue().add(workspace, by, draft, view.getId()));
    return switch (outcome) {
      case SaveOutcome.Saved saved -> {
        screens.refresh(workspace, by, carried.below());
        yield Sent.answer(GiveForm.done(screens.saved(workspace, saved.reward())));
      }
      case SaveOutcome.ChangedMeanwhile meanwhile -> {
        screens.refresh(workspace, by, carried.below());
        yield Sent.answer(GiveForm.done(CatalogueAnswer.changedMeanwhile(meanwhile.now())));
      }
      case SaveOutcome.Faulty faulty -> Sent.mend(besideFields(faulty.mends()));
      case SaveOutcome.NotAdmin not ->
          Sent.answer(GiveForm.done(CatalogueAnswer.adminsOnly(not.admins())));
      case SaveOutcome.NoSuchReward none -> Sent.answer(GiveForm.done(CatalogueAnswer.gone()));
    };
  }

  private static RewardDraft draft(Sent sent) {
    return new RewardDraft(
        Invisible.strip(text(sent, RewardField.NAME)),
        Invisible.strip(text(sent, RewardField.DESCRIPTION)),
        text(sent, RewardField.PICTURE),
        text(sent, RewardField.PRICE),
        text(sent, RewardField.LEFT),
        text(sent, RewardField.LIMIT),
        sent.choice(RewardForm.TERM, Term.values()).orElse(Term.QUARTER),
        sent.choice(RewardForm.APPROVAL).filter(RewardForm.YES::equals).isPresent(),
        sent.channel(RewardForm.CHANNEL),
        sent.people(RewardForm.id(RewardField.SETTLERS)),
        sent.choice(RewardForm.STATE).filter(RewardForm.RETIRED::equals).isPresent());
  }

  private static String text(Sent sent, RewardField field) {
    return sent.text(RewardForm.id(field));
  }

  private static Map<String, String> besideFields(Map<RewardField, String> mends) {
    return mends.entrySet().stream()
        .collect(Collectors.toMap(entry -> RewardForm.id(entry.getKey()), Map.Entry::getValue));
  }
}
