package app.huzzah.slack.action;

import app.huzzah.rewards.AdjustOutcome;
import app.huzzah.rewards.Rewards;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.text.Invisible;
import app.huzzah.slack.view.AdjustForm;
import app.huzzah.slack.view.CatalogueAnswer;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;

/** An admin changed somebody's balance. */
public final class AdjustFormHandler {
  private final Rewards rewards;
  private final NamesOf names;

  public AdjustFormHandler(Rewards rewards, NamesOf names) {
    this.rewards = rewards;
    this.names = names;
  }

  /** Changes it, or says beside the field what to mend. */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId by, View view) {
    Sent sent = Sent.in(view);
    Optional<MemberId> member = sent.person(AdjustForm.MEMBER);
    if (member.isEmpty()) {
      return Sent.mend(AdjustForm.MEMBER, "Choose whose balance it is.");
    }
    AdjustOutcome outcome =
        rewards
            .adjustments()
            .adjust(
                workspace,
                by,
                member.get(),
                sent.text(AdjustForm.POINTS),
                Invisible.strip(sent.text(AdjustForm.REASON)),
                view.getId());
    return switch (outcome) {
      case AdjustOutcome.Adjusted adjusted ->
          Sent.answer(
              GiveForm.done(
                  CatalogueAnswer.adjusted(adjusted, names.of(workspace, List.of(member.get())))));
      case AdjustOutcome.NotAdmin not ->
          Sent.answer(GiveForm.done(CatalogueAnswer.adminsOnly(not.admins())));
      case AdjustOutcome.Refused refused ->
          Sent.mend(field(refused), CatalogueAnswer.refusal(refused));
    };
  }

  private static String field(AdjustOutcome.Refused refused) {
    return switch (refused) {
      case AdjustOutcome.NoReason none -> AdjustForm.REASON;
      case AdjustOutcome.ReasonTooLong tooLong -> AdjustForm.REASON;
      case AdjustOutcome.BadPoints bad -> AdjustForm.POINTS;
      case AdjustOutcome.TooMuch much -> AdjustForm.POINTS;
      case AdjustOutcome.YourOwn own -> AdjustForm.MEMBER;
      case AdjustOutcome.NotTakingPart not -> AdjustForm.MEMBER;
      case AdjustOutcome.NotAdmin not -> AdjustForm.MEMBER;
    };
  }
}
