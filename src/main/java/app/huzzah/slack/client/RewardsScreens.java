package app.huzzah.slack.client;

import app.huzzah.rewards.Adjustment;
import app.huzzah.rewards.Asked;
import app.huzzah.rewards.Offers.Offer;
import app.huzzah.rewards.RedeemOutcome;
import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.Reward;
import app.huzzah.rewards.RewardId;
import app.huzzah.rewards.Rewards;
import app.huzzah.rewards.SettleOutcome;
import app.huzzah.rewards.Statement;
import app.huzzah.slack.view.BalanceView;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.People;
import app.huzzah.slack.view.RedeemAnswer;
import app.huzzah.slack.view.RedeemForm;
import app.huzzah.slack.view.RewardsView;
import app.huzzah.slack.view.SettleAnswer;
import app.huzzah.slack.view.WaitingView;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Role;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.view.View;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows people what they can get for their points, and leaders what waits. */
public final class RewardsScreens {
  private static final Logger LOG = LoggerFactory.getLogger(RewardsScreens.class);

  /** The last one goes without any picture: a trigger is good for three seconds only. */
  private static final int MOST_ATTEMPTS = 3;

  private final Directory directory;
  private final Rewards rewards;
  private final NamesOf names;
  private final RewardPictures pictures;
  private final SlackClients slack;

  public RewardsScreens(
      Directory directory,
      Rewards rewards,
      NamesOf names,
      RewardPictures pictures,
      SlackClients slack) {
    this.directory = directory;
    this.rewards = rewards;
    this.names = names;
    this.pictures = pictures;
    this.slack = slack;
  }

  /**
   * Opens the catalogue.
   *
   * @param trigger what Slack gave for opening it; good for 3 seconds
   */
  public void open(WorkspaceId workspace, MemberId member, String trigger) {
    catalogue(workspace, member, 0, view -> slack.of(workspace).openForm(trigger, view));
  }

  /** Puts another page of the catalogue, as it is now, in place of the one that is open. */
  public void turn(WorkspaceId workspace, MemberId member, int page, String viewId) {
    catalogue(workspace, member, page, view -> slack.of(workspace).updateForm(viewId, view));
  }

  /** Brings a catalogue up to date that lies below another form, if it is still there. */
  public void refresh(WorkspaceId workspace, MemberId member, String viewId) {
    try {
      if (!viewId.isBlank()) {
        turn(workspace, member, 0, viewId);
      }
    } catch (SlackFault fault) {
      LOG.info("The catalogue below a form stays as it was: {}", fault.error());
    }
  }

  /** Slack refuses a form with a picture that it cannot load; then it goes without that one. */
  private void catalogue(WorkspaceId workspace, MemberId member, int page, Consumer<View> show) {
    List<Asked> mine = rewards.redemptions().of(workspace, member, RewardsView.MINE);
    Role role = directory.member(workspace, member).map(Member::role).orElse(Role.MEMBER);
    RewardsView.Shown shown =
        new RewardsView.Shown(
            rewards.redemptions().offers(workspace, member),
            mine,
            role.leads() ? rewards.redemptions().waiting(workspace).size() : 0,
            role,
            page);
    People people = of(workspace, mine);
    for (int attempt = 1; ; attempt++) {
      boolean pictured = attempt < MOST_ATTEMPTS;
      View view =
          RewardsView.of(shown, people, address -> pictured && pictures.loads(workspace, address));
      try {
        show.accept(view);
        return;
      } catch (SlackFault fault) {
        if (!pictures.refused(workspace, view, fault)) {
          throw fault;
        }
      }
    }
  }

  /** Lays the question whether they really want it over the catalogue, with the price as it is. */
  public void confirm(
      WorkspaceId workspace, MemberId member, RewardId reward, String below, String trigger) {
    Optional<Offer> offer = rewards.redemptions().offer(workspace, member, reward);
    View view =
        offer.isPresent() && offer.get().refusal().isEmpty()
            ? question(workspace, member, offer.get(), "", below)
            : GiveForm.done(
                RedeemAnswer.refusal(
                    offer.flatMap(Offer::refusal).orElseGet(RedeemOutcome.NoSuchReward::new)));
    slack.of(workspace).pushForm(trigger, view);
  }

  /** The question itself. */
  public View question(
      WorkspaceId workspace, MemberId member, Offer offer, String note, String below) {
    return RedeemForm.of(offer, member, note, below, settlers(workspace, offer.reward()));
  }

  /** Those who settle a reward. */
  public People settlers(WorkspaceId workspace, Reward reward) {
    return names.of(workspace, reward.terms().settlers().people());
  }

  /** Lays how the balance came about over the catalogue. */
  public void balance(WorkspaceId workspace, MemberId member, String trigger) {
    Statement statement = rewards.statements().of(workspace, member);
    People people =
        names.of(workspace, statement.adjustments().stream().map(Adjustment::by).toList());
    slack
        .of(workspace)
        .pushForm(
            trigger, BalanceView.of(statement, rewards.lapses().next(workspace, member), people));
  }

  /** Opens what waits. */
  public void openWaiting(WorkspaceId workspace, String trigger) {
    slack.of(workspace).openForm(trigger, waiting(workspace));
  }

  /** Lays what waits over the catalogue, for leaders. */
  public void pushWaiting(WorkspaceId workspace, MemberId member, String trigger) {
    slack
        .of(workspace)
        .pushForm(
            trigger,
            leads(workspace, member)
                ? waiting(workspace)
                : GiveForm.done(WaitingView.leadersOnly()));
  }

  /** Whether somebody may see what waits. */
  public boolean leads(WorkspaceId workspace, MemberId member) {
    return directory
        .member(workspace, member)
        .map(Member::role)
        .filter(role -> role.leads())
        .isPresent();
  }

  /** Brings the list of what waits up to date. */
  public void refreshWaiting(WorkspaceId workspace, String viewId) {
    try {
      slack.of(workspace).updateForm(viewId, waiting(workspace));
    } catch (SlackFault fault) {
      LOG.info("The list of what waits stays as it was: {}", fault.error());
    }
  }

  /** Says something over what is open; what it speaks of is done by now. */
  public void say(WorkspaceId workspace, Message message, String trigger) {
    try {
      slack.of(workspace).pushForm(trigger, GiveForm.done(message));
    } catch (SlackFault fault) {
      LOG.info("An answer did not reach its reader: {}", fault.error());
    }
  }

  /** Says something in a form of its own. */
  public void open(WorkspaceId workspace, Message message, String trigger) {
    slack.of(workspace).openForm(trigger, GiveForm.done(message));
  }

  private View waiting(WorkspaceId workspace) {
    List<Asked> waiting = rewards.redemptions().waiting(workspace);
    return WaitingView.of(waiting, of(workspace, waiting));
  }

  /** Why nothing of a redemption changed. */
  public Message refusal(WorkspaceId workspace, SettleOutcome.Refused refused) {
    List<Asked> named =
        refused instanceof SettleOutcome.AlreadySettled already
            ? List.of(new Asked(already.redemption(), already.reward()))
            : List.of();
    return Message.of(SettleAnswer.refusal(refused, of(workspace, named)));
  }

  /** What a form turns into in which somebody settled one. */
  public View settled(WorkspaceId workspace, SettleOutcome.Settled settled) {
    Asked asked = new Asked(settled.redemption(), settled.reward());
    return GiveForm.done(SettleAnswer.done(settled, of(workspace, List.of(asked))));
  }

  /** All whom some redemptions name. */
  public People of(WorkspaceId workspace, List<Asked> all) {
    Set<MemberId> everyone = new HashSet<>();
    for (Asked asked : all) {
      Redemption redemption = asked.redemption();
      everyone.add(redemption.member());
      redemption.approved().ifPresent(deed -> everyone.add(deed.by()));
      redemption.ended().ifPresent(deed -> everyone.add(deed.by()));
    }
    return names.of(workspace, everyone);
  }
}
