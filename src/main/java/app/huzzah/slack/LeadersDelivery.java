package app.huzzah.slack;

import app.huzzah.digest.leaders.Figures;
import app.huzzah.digest.leaders.FiguresService;
import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.jobs.Errand;
import app.huzzah.recognition.PublicExport;
import app.huzzah.recognition.PublicLines;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClient.Posted;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.client.SlackFiles.ChannelThread;
import app.huzzah.slack.view.LeadersAnswer;
import app.huzzah.slack.view.LeadersFile;
import app.huzzah.slack.view.LeadersView;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.Trends;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes their digests, and the files to them, to leaders. Who leads no more gets nothing. */
public final class LeadersDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(LeadersDelivery.class);

  /**
   * Longer ago than this, and another instance may take the errand for abandoned while this one is
   * still at it: its lease is 30 seconds, and a call to Slack may take 20.
   */
  private static final Duration IN_TIME = Duration.ofSeconds(8);

  /** Until Slack knows a picture that it has just been sent. */
  private static final Duration PICTURE_TAKES = Duration.ofSeconds(2);

  private final LeadersDigests leaders;
  private final FiguresService figures;
  private final PublicExport export;
  private final NamesOf names;
  private final SlackClients slack;
  private final TrendPictures pictures;
  private final InstantSource clock;

  public LeadersDelivery(
      LeadersDigests leaders,
      FiguresService figures,
      PublicExport export,
      NamesOf names,
      SlackClients slack,
      TrendPictures pictures,
      InstantSource clock) {
    this.leaders = leaders;
    this.figures = figures;
    this.export = export;
    this.names = names;
    this.slack = slack;
    this.pictures = pictures;
    this.clock = clock;
  }

  Delivery tell(
      WorkspaceId workspace, Errand.TellLeader errand, String reference, boolean inDoubt) {
    Optional<Instant> toldAt = leaders.toldAt(workspace, errand.leader(), errand.week());
    if (toldAt.isEmpty()) {
      LOG.info("{} is not sent: too late, or not a leader who wants it any more", reference);
      return Delivery.done();
    }
    return send(
        workspace,
        new Sending(errand.leader(), toldAt.get(), reference, inDoubt),
        (tx, posted) ->
            leaders.accepted(
                tx, workspace, errand.leader(), errand.week(), posted.channel(), posted.ts()));
  }

  Delivery tellNow(
      WorkspaceId workspace, Errand.TellLeaderNow errand, String reference, boolean inDoubt) {
    return leaders.leads(workspace, errand.leader())
        ? send(
            workspace,
            new Sending(errand.leader(), clock.instant(), reference, inDoubt),
            (tx, posted) -> {})
        : Delivery.done();
  }

  private record Sending(MemberId leader, Instant toldAt, String reference, boolean inDoubt) {}

  /**
   * After an attempt that ended without a word it is sent only where we can see that it is not
   * there: rather one missed than two.
   */
  private Delivery send(
      WorkspaceId workspace, Sending sending, BiConsumer<DSLContext, Posted> note) {
    SlackClient client = slack.of(workspace);
    if (sending.inDoubt()) {
      try {
        Optional<Posted> before =
            client.find(
                client.directMessages(sending.leader()), Optional.empty(), sending.reference());
        if (before.isPresent()) {
          return delivered(before.get(), note);
        }
      } catch (SlackFault fault) {
        if (fault.heals()) {
          throw fault;
        }
        return new Delivery.Never("in_doubt: " + fault.error(), List.of());
      }
    }
    Instant begun = clock.instant();
    Figures told = figures.asOf(workspace, sending.toldAt());
    Trends trends = pictures.of(workspace, told.rates());
    if (clock.instant().isAfter(begun.plus(IN_TIME))) {
      // What took so long is remembered, so that the next attempt is quick.
      return new Delivery.NotNow(Optional.empty(), "slow_pictures", false);
    }
    if (!leaders.leads(workspace, sending.leader())) {
      return Delivery.done();
    }
    Message message = LeadersView.of(told, names.emoji(workspace), trends, sending.leader());
    try {
      return delivered(
          client.post(sending.leader().value(), Optional.empty(), message, sending.reference()),
          note);
    } catch (SlackFault fault) {
      if (!trends.any() || !fault.error().equals("invalid_blocks")) {
        throw fault;
      }
      pictures.refused(workspace, told.rates());
      return new Delivery.NotNow(Optional.of(PICTURE_TAKES), "picture_refused", false);
    }
  }

  private static Delivery delivered(Posted posted, BiConsumer<DSLContext, Posted> note) {
    return new Delivery.Delivered(tx -> {
      note.accept(tx, posted);
      return List.of();
    });
  }

  /**
   * Sends a file. After an attempt that ended without a word it is sent once more: files tell
   * nobody whose they are, and whoever asked waits for it.
   */
  Delivery sendFile(WorkspaceId workspace, Errand.SendLeadersFile errand, String reference) {
    if (!leaders.leads(workspace, errand.leader())) {
      return Delivery.done();
    }
    SlackClient client = slack.of(workspace);
    PublicLines lines = export.read(workspace, errand.until());
    try {
      client
          .files()
          .share(
              new ChannelThread(errand.channel().value(), Optional.empty()),
              LeadersFile.name(lines),
              LeadersFile.title(lines),
              LeadersFile.comment(lines),
              lines.csv().getBytes(StandardCharsets.UTF_8));
    } catch (SlackFault fault) {
      if (fault.heals()) {
        throw fault;
      }
      client.post(
          errand.leader().value(),
          Optional.empty(),
          LeadersAnswer.noFile(fault.error()),
          reference);
    }
    return Delivery.done();
  }
}
