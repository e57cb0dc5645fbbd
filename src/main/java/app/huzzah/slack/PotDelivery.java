package app.huzzah.slack;

import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.jobs.Errand;
import app.huzzah.rewards.Pot;
import app.huzzah.rewards.PotService;
import app.huzzah.rewards.PotState;
import app.huzzah.rewards.RedemptionMessageStore.Copy;
import app.huzzah.slack.client.PotScreens;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClient.Posted;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.PotMessage;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Takes rewards that several give together to their people. */
public final class PotDelivery {
  private final PotService pots;
  private final PotScreens screens;
  private final SlackClients slack;

  public PotDelivery(PotService pots, PotScreens screens, SlackClients slack) {
    this.pots = pots;
    this.screens = screens;
    this.slack = slack;
  }

  /** Asks a member to put something in, if it still takes something. */
  Delivery invite(
      WorkspaceId workspace, Errand.InviteToPot errand, String reference, boolean inDoubt) {
    Optional<Pot> open =
        pots.find(workspace, errand.pot()).filter(pot -> pot.state() == PotState.OPEN);
    if (open.isEmpty()) {
      return Delivery.done();
    }
    SlackClient client = slack.of(workspace);
    Message message = message(open.get());
    Posted posted = client.tell(errand.member(), message, reference, inDoubt);
    return new Delivery.Delivered(tx ->
        pots.askedIn(tx, open.get(), new Copy(posted.channel(), posted.ts())).equals(open.get())
            ? List.of()
            : List.of(new Errand.ShowPot(errand.pot(), posted.channel(), posted.ts())));
  }

  /** Shows on such a message how it stands. */
  Delivery show(WorkspaceId workspace, Errand.ShowPot errand) {
    pots.find(workspace, errand.pot())
        .ifPresent(pot -> slack.of(workspace).update(errand.channel(), errand.ts(), message(pot)));
    return Delivery.done();
  }

  /** Tells somebody who put something in how it ended. */
  Delivery tell(WorkspaceId workspace, Errand.TellPot errand, String reference, boolean inDoubt) {
    pots.find(workspace, errand.pot())
        .ifPresent(pot ->
            slack
                .of(workspace)
                .tell(
                    errand.member(),
                    PotMessage.ended(pot, screens.honoured(pot), put(pot, errand)),
                    reference,
                    inDoubt));
    return Delivery.done();
  }

  /** Tells whoever it is for, once all is there. */
  Delivery tell(
      WorkspaceId workspace, Errand.TellHonoured errand, String reference, boolean inDoubt) {
    pots.find(workspace, errand.pot())
        .filter(pot -> pot.state() == PotState.REACHED)
        .ifPresent(pot ->
            slack
                .of(workspace)
                .tell(
                    errand.member(),
                    PotMessage.given(pot, screens.people(pot)),
                    reference,
                    inDoubt));
    return Delivery.done();
  }

  private static int put(Pot pot, Errand.TellPot errand) {
    return pot.shares().stream()
        .filter(share -> share.member().equals(errand.member()))
        .mapToInt(Pot.Share::points)
        .sum();
  }

  private Message message(Pot pot) {
    return PotMessage.of(pot, screens.honoured(pot), screens.people(pot));
  }
}
