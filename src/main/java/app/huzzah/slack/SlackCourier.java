package app.huzzah.slack;

import app.huzzah.jobs.Courier;
import app.huzzah.jobs.Errand;
import app.huzzah.slack.client.HomeScreens;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.view.LapseMessage;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.Unposted;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;

/** Takes each errand to Slack, and sorts what Slack answers. */
public final class SlackCourier implements Courier {
  private final RecognitionDelivery recognitions;
  private final SeenDelivery seen;
  private final DigestDelivery digests;
  private final LeadersDelivery leaders;
  private final RewardDelivery rewards;
  private final PotDelivery pots;
  private final HomeScreens homes;
  private final SlackClients slack;

  public SlackCourier(
      RecognitionDelivery recognitions,
      SeenDelivery seen,
      DigestDelivery digests,
      LeadersDelivery leaders,
      RewardDelivery rewards,
      PotDelivery pots,
      HomeScreens homes,
      SlackClients slack) {
    this.recognitions = recognitions;
    this.seen = seen;
    this.digests = digests;
    this.leaders = leaders;
    this.rewards = rewards;
    this.pots = pots;
    this.homes = homes;
    this.slack = slack;
  }

  @Override
  public Delivery deliver(WorkspaceId workspace, Errand errand, String reference, boolean inDoubt) {
    try {
      return switch (errand) {
        case Errand.PostRecognition post -> recognitions.post(workspace, post, reference, inDoubt);
        case Errand.TellRecipient tell -> recognitions.tell(workspace, tell, reference, inDoubt);
        case Errand.ReactToSource react -> recognitions.react(workspace, react);
        case Errand.ShowAsItStands show -> recognitions.show(workspace, show);
        case Errand.TellGiverRemoved tell ->
            recognitions.tellRemoved(workspace, tell, reference, inDoubt);
        case Errand.TellGiverUnposted tell ->
            say(
                workspace,
                tell.giver(),
                Unposted.recognition(tell.channel(), tell.error()),
                reference,
                inDoubt);
        case Errand.TellGiverUnanswered tell ->
            say(
                workspace,
                tell.giver(),
                Unposted.answer(tell.channel(), tell.error()),
                reference,
                inDoubt);
        case Errand.DrawDigest draw -> digests.draw(workspace, draw);
        case Errand.TellSeen tell -> seen.tell(workspace, tell, reference, inDoubt);
        case Errand.PostDigest post -> digests.post(workspace, post, reference, inDoubt);
        case Errand.ListDigest list -> digests.list(workspace, list, reference, inDoubt);
        case Errand.ShowDigest show -> digests.show(workspace, show);
        case Errand.ShowDigestPage show -> digests.show(workspace, show);
        case Errand.TellDigestUnposted tell ->
            say(
                workspace,
                tell.setUpBy(),
                Unposted.digest(tell.channel(), tell.error()),
                reference,
                inDoubt);
        case Errand.TellDigestMissed tell ->
            say(
                workspace,
                tell.setUpBy(),
                Unposted.missedDigest(tell.channel()),
                reference,
                inDoubt);
        case Errand.TellLeader tell -> leaders.tell(workspace, tell, reference, inDoubt);
        case Errand.TellLeaderNow tell -> leaders.tellNow(workspace, tell, reference, inDoubt);
        case Errand.SendLeadersFile send -> leaders.sendFile(workspace, send, reference);
        case Errand.AskToSettle ask -> rewards.ask(workspace, ask, reference, inDoubt);
        case Errand.ShowRequest show -> rewards.show(workspace, show);
        case Errand.TellRedemption tell -> rewards.tell(workspace, tell, reference, inDoubt);
        case Errand.TellAdjustment tell -> rewards.tell(workspace, tell, reference, inDoubt);
        case Errand.TellLapsing tell ->
            say(
                workspace,
                tell.member(),
                LapseMessage.warning(tell.points(), tell.on()),
                reference,
                inDoubt);
        case Errand.TellLapsed tell ->
            say(workspace, tell.member(), LapseMessage.lapsed(tell.points()), reference, inDoubt);
        case Errand.InviteToPot invite -> pots.invite(workspace, invite, reference, inDoubt);
        case Errand.ShowPot show -> pots.show(workspace, show);
        case Errand.TellPot tell -> pots.tell(workspace, tell, reference, inDoubt);
        case Errand.TellHonoured tell -> pots.tell(workspace, tell, reference, inDoubt);
        case Errand.ShowHome show -> {
          homes.changed(workspace, show.member());
          yield Delivery.done();
        }
      };
    } catch (SlackFault fault) {
      return fault.forEver()
          ? new Delivery.Never(fault.error(), instead(workspace, errand, fault.error()))
          : new Delivery.NotNow(fault.retryAfter(), fault.error(), fault.inDoubt());
    }
  }

  private Delivery say(
      WorkspaceId workspace, MemberId member, Message message, String reference, boolean inDoubt) {
    slack.of(workspace).tell(member, message, reference, inDoubt);
    return Delivery.done();
  }

  private List<Errand> instead(WorkspaceId workspace, Errand errand, String error) {
    return switch (errand) {
      case Errand.PostRecognition post -> recognitions.givenUp(workspace, post, error);
      case Errand.PostDigest post -> digests.givenUp(workspace, post, error);
      case Errand.AskToSettle ask -> rewards.givenUp(workspace, ask);
      default -> List.of();
    };
  }
}
