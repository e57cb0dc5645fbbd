package app.huzzah.slack;

import app.huzzah.db.Database;
import app.huzzah.jobs.Courier;
import app.huzzah.jobs.Errand;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.RecognitionMessageStore;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClient.Posted;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.RecognitionPost;
import app.huzzah.slack.view.Unposted;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Words each errand as things stand now, and takes it to Slack. */
public final class SlackCourier implements Courier {
  private final Database database;
  private final RecognitionService recognitions;
  private final DigestDelivery digests;
  private final NamesOf names;
  private final SlackClients slack;
  private final RecognitionMessageStore messages = new RecognitionMessageStore();

  public SlackCourier(
      Database database,
      RecognitionService recognitions,
      DigestDelivery digests,
      NamesOf names,
      SlackClients slack) {
    this.database = database;
    this.recognitions = recognitions;
    this.digests = digests;
    this.names = names;
    this.slack = slack;
  }

  @Override
  public Delivery deliver(WorkspaceId workspace, Errand errand, String reference, boolean inDoubt) {
    try {
      return switch (errand) {
        case Errand.PostRecognition post -> post(workspace, post, reference, inDoubt);
        case Errand.TellRecipient tell -> tell(workspace, tell, reference);
        case Errand.ShowTakenBack show -> showTakenBack(workspace, show);
        case Errand.TellGiverUnposted tell ->
            say(
                workspace,
                tell.giver(),
                Unposted.recognition(tell.channel(), tell.error()),
                reference);
        case Errand.PostDigest post -> digests.post(workspace, post, reference, inDoubt);
        case Errand.TellDigestUnposted tell ->
            say(
                workspace,
                tell.setUpBy(),
                Unposted.digest(tell.channel(), tell.error()),
                reference);
      };
    } catch (SlackFault fault) {
      return fault.forEver()
          ? new Delivery.Never(fault.error(), instead(workspace, errand, fault.error()))
          : new Delivery.NotNow(fault.retryAfter(), fault.error(), fault.inDoubt());
    }
  }

  private Delivery post(
      WorkspaceId workspace, Errand.PostRecognition errand, String reference, boolean inDoubt) {
    Recognition recognition = standing(workspace, errand.recognition());
    if (recognition == null) {
      return Delivery.done();
    }
    SlackClient client = slack.of(workspace);
    Posted posted =
        alreadyThere(client, errand.channel(), reference, inDoubt)
            .orElseGet(() ->
                client.post(
                    errand.channel().value(),
                    RecognitionPost.inChannel(recognition, names.of(recognition, List.of())),
                    reference));
    var shown =
        new RecognitionMessageStore.Shown(
            posted.channel(), posted.ts(), Optional.empty(), permalink(client, posted));
    return new Delivery.Delivered(tx ->
        note(tx, recognition, shown)
            ? tellAll(recognition)
            : takenBackMeanwhile(recognition, shown));
  }

  private Delivery tell(WorkspaceId workspace, Errand.TellRecipient errand, String reference) {
    Recognition recognition = standing(workspace, errand.recognition());
    if (recognition == null) {
      return Delivery.done();
    }
    String permalink =
        database
            .read(dsl -> messages.post(dsl, workspace, recognition.id()))
            .flatMap(RecognitionMessageStore.Shown::permalink)
            .orElse("");
    Message message =
        RecognitionPost.toRecipient(recognition, names.of(recognition, List.of()), permalink);
    Posted posted = slack.of(workspace).post(errand.recipient().value(), message, reference);
    var shown =
        new RecognitionMessageStore.Shown(
            posted.channel(), posted.ts(), Optional.of(errand.recipient()), Optional.empty());
    return new Delivery.Delivered(
        tx -> note(tx, recognition, shown) ? List.of() : takenBackMeanwhile(recognition, shown));
  }

  private Delivery showTakenBack(WorkspaceId workspace, Errand.ShowTakenBack errand) {
    slack.of(workspace).update(errand.channel(), errand.ts(), RecognitionPost.takenBack());
    return Delivery.done();
  }

  private Delivery say(WorkspaceId workspace, MemberId member, Message message, String reference) {
    slack.of(workspace).post(member.value(), message, reference);
    return Delivery.done();
  }

  /** What was taken back before it could be said is not said. */
  private @Nullable Recognition standing(WorkspaceId workspace, RecognitionId id) {
    return recognitions.find(workspace, id).filter(found -> !found.takenBack()).orElse(null);
  }

  private List<Errand> instead(WorkspaceId workspace, Errand errand, String error) {
    if (errand instanceof Errand.PostRecognition post) {
      Recognition recognition = standing(workspace, post.recognition());
      if (recognition != null) {
        List<Errand> errands = new ArrayList<>(tellAll(recognition));
        errands.add(
            new Errand.TellGiverUnposted(
                recognition.id(), recognition.giver(), post.channel(), error));
        return errands;
      }
    }
    return errand instanceof Errand.PostDigest post
        ? digests.givenUp(workspace, post, error)
        : List.of();
  }

  /**
   * Remembers where it is shown; false where it was taken back while Slack had it under way. The
   * row is locked, so that taking back either sees this message or is seen here.
   */
  private boolean note(
      DSLContext tx, Recognition recognition, RecognitionMessageStore.Shown shown) {
    messages.add(tx, recognition.workspace(), recognition.id(), shown);
    return recognitions.standsLocked(tx, recognition);
  }

  private static List<Errand> takenBackMeanwhile(
      Recognition recognition, RecognitionMessageStore.Shown shown) {
    return List.of(new Errand.ShowTakenBack(recognition.id(), shown.channel(), shown.ts()));
  }

  private static List<Errand> tellAll(Recognition recognition) {
    return recognition.recipients().stream()
        .<Errand>map(recipient -> new Errand.TellRecipient(recognition.id(), recipient))
        .toList();
  }

  /**
   * After an attempt that ended without a word, looks whether the post is there. Where we may not
   * look, a post that stands twice is the lesser evil to thanks that were lost.
   */
  private static Optional<Posted> alreadyThere(
      SlackClient client, ChannelId channel, String reference, boolean inDoubt) {
    if (!inDoubt) {
      return Optional.empty();
    }
    try {
      return client.find(channel, reference);
    } catch (SlackFault fault) {
      return Optional.empty();
    }
  }

  /** A post without its address is still a post. */
  private static Optional<String> permalink(SlackClient client, Posted posted) {
    try {
      return Optional.of(client.permalink(posted));
    } catch (SlackFault fault) {
      return Optional.empty();
    }
  }
}
