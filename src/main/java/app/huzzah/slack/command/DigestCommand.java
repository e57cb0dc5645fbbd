package app.huzzah.slack.command;

import app.huzzah.digest.ChannelDigest;
import app.huzzah.digest.DigestSchedule;
import app.huzzah.digest.DigestService;
import app.huzzah.digest.ScheduleReader;
import app.huzzah.digest.ScheduleReading;
import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.view.DigestAnswer;
import app.huzzah.slack.view.DigestView;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import java.util.List;
import java.util.Optional;

/** {@code /huzzah digest …}, for leaders. */
public final class DigestCommand {
  private final Directory directory;
  private final DigestService digests;
  private final CoverageReader coverage;
  private final LeadersCommand leaders;

  public DigestCommand(Directory directory, DigestService digests, LeadersDigests leaders) {
    this.directory = directory;
    this.digests = digests;
    this.coverage = new CoverageReader(directory);
    this.leaders = new LeadersCommand(directory, leaders);
  }

  Message handle(SlashRequest request, String arguments, String typed) {
    if (!directory
        .member(request.workspace(), request.member())
        .map(found -> found.role().leads())
        .orElse(false)) {
      return Message.of(DigestAnswer.LEADERS_ONLY);
    }
    return switch (DigestArguments.parse(arguments)) {
      case DigestArguments.Preview preview ->
          DigestView.preview(
              digests.preview(
                  request.workspace(),
                  preview
                      .channel()
                      .flatMap(named -> coverage.channel(request.workspace(), named))
                      .or(request::channel)),
              directory.workspace(request.workspace()).settings().emoji());
      case DigestArguments.Listing listing ->
          DigestAnswer.all(
              digests.schedules(request.workspace()),
              directory.groups(request.workspace()),
              directory.workspace(request.workspace()).zone());
      case DigestArguments.On on -> on(request, on, typed);
      case DigestArguments.Off off -> off(request, off, typed);
      case DigestArguments.Leaders own -> leaders.handle(request, own.what(), typed);
      case DigestArguments.NotUnderstood not ->
          Hint.nearest("I don't know that about the digest.", not.nearest(), typed);
    };
  }

  private Message on(SlashRequest request, DigestArguments.On on, String typed) {
    Optional<ChannelId> channel =
        on.channel().isPresent()
            ? coverage.channel(request.workspace(), on.channel().get())
            : request.channel();
    if (channel.isEmpty()) {
      return Hint.nearest(
          "I can't see which channel should get the digest.",
          "digest on #channel friday 16:00",
          typed);
    }
    return switch (ScheduleReader.read(on.when())) {
      case ScheduleReading.NotUnderstood not ->
          Hint.problem(Mrkdwn.escape(not.explanation()), typed);
      case ScheduleReading.Understood understood ->
          switch (coverage.read(request.workspace(), on.covered())) {
            case CoverageReader.Reading.NotUnderstood not ->
                Hint.nearest(
                    "I know no group or public channel named “" + Mrkdwn.escape(not.word()) + "”.",
                    "digest on #channel friday 16:00 for @group #another-channel",
                    typed);
            case CoverageReader.Reading.Understood covered ->
                turnOn(request, channel.get(), understood.schedule(), covered.coverage());
          };
    };
  }

  private Message turnOn(
      SlashRequest request, ChannelId channel, DigestSchedule schedule, Coverage covered) {
    return DigestAnswer.turnedOn(
        digests.turnOn(request.workspace(), channel, schedule, covered, request.member()),
        directory.groups(request.workspace()),
        directory.workspace(request.workspace()).zone());
  }

  private Message off(SlashRequest request, DigestArguments.Off off, String typed) {
    Optional<ChannelId> channel =
        off.channel().flatMap(named -> coverage.channel(request.workspace(), named));
    if (off.channel().isPresent() && channel.isEmpty()) {
      return Hint.nearest("I don't know that channel.", "digest off", typed);
    }
    List<ChannelDigest> removed = digests.turnOff(request.workspace(), channel);
    return DigestAnswer.turnedOff(removed.stream().map(ChannelDigest::channel).toList());
  }
}
