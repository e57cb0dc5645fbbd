package app.huzzah.slack.client;

import app.huzzah.rewards.Honoured;
import app.huzzah.rewards.Offers;
import app.huzzah.rewards.Pot;
import app.huzzah.rewards.PotId;
import app.huzzah.rewards.PotOutcome;
import app.huzzah.rewards.PotState;
import app.huzzah.rewards.RedeemOutcome;
import app.huzzah.rewards.Rewards;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.People;
import app.huzzah.slack.view.PotForm;
import app.huzzah.slack.view.PotShareForm;
import app.huzzah.slack.view.PotWords;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the forms for rewards that several give together. */
public final class PotScreens {
  /** The last day that the form proposes is this far away. */
  private static final int DAYS = 14;

  private final Directory directory;
  private final Rewards rewards;
  private final NamesOf names;
  private final SlackClients slack;
  private final InstantSource clock;

  public PotScreens(
      Directory directory,
      Rewards rewards,
      NamesOf names,
      SlackClients slack,
      InstantSource clock) {
    this.directory = directory;
    this.rewards = rewards;
    this.names = names;
    this.slack = slack;
    this.clock = clock;
  }

  /** Lays the form that starts one over the rewards. */
  public void pushNew(WorkspaceId workspace, MemberId member, String below, String trigger) {
    List<Offers.Offer> offers =
        rewards.redemptions().offers(workspace, member).offers().stream()
            .filter(offer -> !offer.reward().soldOut())
            .toList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), directory.workspace(workspace).zone());
    View view =
        offers.isEmpty()
            ? said(new PotOutcome.Unavailable(new RedeemOutcome.NoSuchReward()))
            : PotForm.of(offers, directory.groups(workspace), today.plusDays(DAYS), below);
    slack.of(workspace).pushForm(trigger, view);
  }

  /** Opens the form that puts something in. */
  public void openShare(WorkspaceId workspace, MemberId member, PotId id, String trigger) {
    Optional<Pot> pot = rewards.pots().find(workspace, id);
    View view =
        pot.isEmpty()
            ? said(new PotOutcome.NoSuchPot())
            : pot.get().state() != PotState.OPEN
                ? said(new PotOutcome.Closed(pot.get()))
                : share(pot.get(), member);
    slack.of(workspace).openForm(trigger, view);
  }

  /** Says something in place of a form. */
  public void replace(WorkspaceId workspace, Message message, String viewId) {
    slack.of(workspace).updateForm(viewId, GiveForm.done(message));
  }

  /** For whom it is, for our own markup; nobody is pinged. */
  public String honoured(Pot pot) {
    return switch (pot.honoured()) {
      case Honoured.Colleague colleague ->
          names.of(pot.workspace(), List.of(colleague.member())).inMarkup(colleague.member());
      case Honoured.Team team ->
          directory.groups(pot.workspace()).stream()
              .filter(group -> group.id().equals(team.group()))
              .map(Group::handle)
              .map(handle -> "@" + Mrkdwn.escape(handle))
              .findFirst()
              .orElse("a group");
    };
  }

  /** Those whom it names. */
  public People people(Pot pot) {
    Set<MemberId> everyone = new HashSet<>(pot.givers());
    everyone.add(pot.startedBy());
    return names.of(pot.workspace(), everyone);
  }

  private View share(Pot pot, MemberId member) {
    return PotShareForm.of(
        pot,
        honoured(pot),
        rewards.statements().of(pot.workspace(), member).balance(),
        pot.startedBy().equals(member),
        people(pot));
  }

  private static View said(PotOutcome.Refused refused) {
    return GiveForm.done(Message.of(PotWords.refusal(refused)));
  }
}
