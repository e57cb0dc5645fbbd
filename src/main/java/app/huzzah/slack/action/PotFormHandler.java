package app.huzzah.slack.action;

import app.huzzah.rewards.PotDraft;
import app.huzzah.rewards.PotOutcome;
import app.huzzah.rewards.RewardId;
import app.huzzah.rewards.Rewards;
import app.huzzah.slack.client.PotScreens;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.PotAnswer;
import app.huzzah.slack.view.PotForm;
import app.huzzah.slack.view.PotWords;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;

/** A member started a reward that several give together. */
public final class PotFormHandler {
  private final Rewards rewards;
  private final PotScreens screens;
  private final RewardsScreens catalogue;

  public PotFormHandler(Rewards rewards, PotScreens screens, RewardsScreens catalogue) {
    this.rewards = rewards;
    this.screens = screens;
    this.catalogue = catalogue;
  }

  /** Starts it, or says beside the field what to mend. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    return switch (rewards.pots().start(workspace, by, draft(Sent.in(view)), view.getId())) {
      case PotOutcome.Done done -> {
        catalogue.refresh(workspace, by, view.getPrivateMetadata());
        yield Sent.answer(GiveForm.done(PotAnswer.done(done, screens.honoured(done.pot()))));
      }
      case PotOutcome.Refused refused -> Sent.mend(field(refused), PotWords.refusal(refused));
    };
  }

  private static PotDraft draft(Sent sent) {
    return new PotDraft(
        sent.choice(PotForm.REWARD).flatMap(RewardId::parse).orElse(new RewardId(0)),
        sent.people(PotForm.COLLEAGUE).stream().findFirst(),
        sent.oneChoice(PotForm.GROUP).map(GroupId::new),
        sent.people(PotForm.INVITED),
        sent.day(PotForm.ENDS),
        sent.text(PotForm.POINTS),
        Invisible.strip(sent.text(PotForm.WORDS)));
  }

  private static String field(PotOutcome.Refused refused) {
    return switch (refused) {
      case PotOutcome.BadPoints bad -> PotForm.POINTS;
      case PotOutcome.NotEnough not -> PotForm.POINTS;
      case PotOutcome.NobodyToHonour nobody -> PotForm.COLLEAGUE;
      case PotOutcome.ForYourself yours -> PotForm.COLLEAGUE;
      case PotOutcome.BadEnd bad -> PotForm.ENDS;
      case PotOutcome.WordsTooLong tooLong -> PotForm.WORDS;
      case PotOutcome.Unavailable unavailable -> PotForm.REWARD;
      case PotOutcome.Closed closed -> PotForm.REWARD;
      case PotOutcome.NotYours not -> PotForm.REWARD;
      case PotOutcome.NoSuchPot none -> PotForm.REWARD;
      case PotOutcome.NotTakingPart not -> PotForm.POINTS;
    };
  }
}
