package app.huzzah.slack.client;

import app.huzzah.rewards.Reward;
import app.huzzah.rewards.RewardId;
import app.huzzah.rewards.Rewards;
import app.huzzah.slack.view.AdjustForm;
import app.huzzah.slack.view.BudgetForm;
import app.huzzah.slack.view.CatalogueAnswer;
import app.huzzah.slack.view.CatalogueView;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.LapseForm;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.RewardForm;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows admins the catalogue and its forms; everybody else hears whom to ask. */
public final class CatalogueScreens {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueScreens.class);

  private final Rewards rewards;
  private final SettingsService settings;
  private final NamesOf names;
  private final RewardPictures pictures;
  private final SlackClients slack;

  public CatalogueScreens(
      Rewards rewards,
      SettingsService settings,
      NamesOf names,
      RewardPictures pictures,
      SlackClients slack) {
    this.rewards = rewards;
    this.settings = settings;
    this.names = names;
    this.pictures = pictures;
    this.slack = slack;
  }

  /**
   * Opens the catalogue.
   *
   * @return what to say instead, to somebody who is no admin
   */
  public Optional<Message> open(WorkspaceId workspace, MemberId by, String trigger) {
    Optional<Message> refusal = refusal(workspace, by);
    if (refusal.isEmpty()) {
      slack.of(workspace).openForm(trigger, catalogue(workspace, 0));
    }
    return refusal;
  }

  /** Lays it over the rewards. */
  public void push(WorkspaceId workspace, MemberId by, String trigger) {
    push(workspace, by, trigger, () -> catalogue(workspace, 0));
  }

  /** Lays the form for a new reward over it. */
  public void pushNew(WorkspaceId workspace, MemberId by, String below, String trigger) {
    push(workspace, by, trigger, () -> RewardForm.empty(by, below));
  }

  /** Lays the form for a reward over it. */
  public void pushChange(
      WorkspaceId workspace, MemberId by, RewardId id, String below, String trigger) {
    push(
        workspace,
        by,
        trigger,
        () ->
            rewards
                .catalogue()
                .find(workspace, id)
                .map(reward -> RewardForm.of(reward, below))
                .orElseGet(() -> GiveForm.done(CatalogueAnswer.gone())));
  }

  /** Lays the form for the budget over it. */
  public void pushBudget(WorkspaceId workspace, MemberId by, String below, String trigger) {
    push(workspace, by, trigger, () -> BudgetForm.of(rewards.budgets().find(workspace), below));
  }

  /** Lays the form for lapsing over it. */
  public void pushLapsing(WorkspaceId workspace, MemberId by, String below, String trigger) {
    push(workspace, by, trigger, () -> LapseForm.of(rewards.lapses().find(workspace), below));
  }

  /** Lays the form for somebody's balance over it. */
  public void pushAdjust(WorkspaceId workspace, MemberId by, String trigger) {
    push(workspace, by, trigger, AdjustForm::of);
  }

  /** Brings an admin's catalogue up to date, if it is still there. */
  public void refresh(WorkspaceId workspace, MemberId by, String viewId) {
    turn(workspace, by, 0, viewId);
  }

  /** Puts another page of it, as it is now, in place of the one that is open. */
  public void turn(WorkspaceId workspace, MemberId by, int page, String viewId) {
    try {
      if (!viewId.isBlank() && refusal(workspace, by).isEmpty()) {
        slack.of(workspace).updateForm(viewId, catalogue(workspace, page));
      }
    } catch (SlackFault fault) {
      LOG.info("The catalogue below a form stays as it was: {}", fault.error());
    }
  }

  /** What an admin hears of a reward that is stored. */
  public Message saved(WorkspaceId workspace, Reward reward) {
    return CatalogueAnswer.saved(reward, names.of(workspace, reward.terms().settlers().people()));
  }

  private void push(WorkspaceId workspace, MemberId by, String trigger, Supplier<View> view) {
    slack
        .of(workspace)
        .pushForm(trigger, refusal(workspace, by).map(GiveForm::done).orElseGet(view));
  }

  private Optional<Message> refusal(WorkspaceId workspace, MemberId by) {
    return settings.isAdmin(workspace, by)
        ? Optional.empty()
        : Optional.of(CatalogueAnswer.adminsOnly(settings.admins(workspace)));
  }

  private View catalogue(WorkspaceId workspace, int page) {
    return CatalogueView.of(
        new CatalogueView.Shown(
            rewards.catalogue().all(workspace),
            rewards.budgets().find(workspace),
            rewards.lapses().find(workspace),
            page),
        address -> pictures.loads(workspace, address));
  }
}
