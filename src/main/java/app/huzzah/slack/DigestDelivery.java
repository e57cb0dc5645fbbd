package app.huzzah.slack;

import app.huzzah.digest.ChannelDigest;
import app.huzzah.digest.DigestService;
import app.huzzah.digest.WeekStory;
import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.jobs.Errand;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClient.Posted;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.view.DigestView;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Takes digests to their channels. */
public final class DigestDelivery {
  private final DigestService digests;
  private final NamesOf names;
  private final SlackClients slack;

  public DigestDelivery(DigestService digests, NamesOf names, SlackClients slack) {
    this.digests = digests;
    this.names = names;
    this.slack = slack;
  }

  /**
   * Posts a week's digest. After an attempt that ended without a word it is posted only where we
   * can see that it is not there: rather one missed than two.
   */
  Delivery post(
      WorkspaceId workspace, Errand.PostDigest errand, String reference, boolean inDoubt) {
    SlackClient client = slack.of(workspace);
    Optional<Posted> before = Optional.empty();
    if (inDoubt) {
      try {
        before = client.find(errand.channel(), Optional.empty(), reference);
      } catch (SlackFault fault) {
        if (fault.heals()) {
          throw fault;
        }
        return new Delivery.Never(
            "in_doubt", tell(setUpBy(workspace, errand.channel()), errand, "in_doubt"));
      }
    }
    Optional<WeekStory> story = digests.story(workspace, errand.channel(), errand.week());
    if (before.isEmpty() && story.isEmpty()) {
      return Delivery.done();
    }
    Posted posted =
        before.orElseGet(() ->
            client.post(
                errand.channel().value(),
                Optional.empty(),
                DigestView.of(story.orElseThrow(), names.emoji(workspace)),
                reference));
    Optional<String> permalink = permalink(client, posted);
    return new Delivery.Delivered(tx -> {
      digests.posted(tx, workspace, errand.channel(), errand.week(), posted.ts(), permalink);
      return List.of();
    });
  }

  /** Lets the week count as untold, and says whom to tell that it could not be posted. */
  List<Errand> givenUp(WorkspaceId workspace, Errand.PostDigest errand, String error) {
    return tell(digests.givenUp(workspace, errand.channel(), errand.week()), errand, error);
  }

  private Optional<MemberId> setUpBy(WorkspaceId workspace, ChannelId channel) {
    return digests.schedules(workspace).stream()
        .filter(digest -> digest.channel().equals(channel))
        .map(ChannelDigest::setUpBy)
        .findFirst();
  }

  private static List<Errand> tell(
      Optional<MemberId> member, Errand.PostDigest errand, String error) {
    return member.stream()
        .<Errand>map(
            id -> new Errand.TellDigestUnposted(id, errand.channel(), errand.week(), error))
        .toList();
  }

  private static Optional<String> permalink(SlackClient client, Posted posted) {
    try {
      return Optional.of(client.permalink(posted));
    } catch (SlackFault fault) {
      return Optional.empty();
    }
  }
}
