package app.huzzah.slack.command;

import app.huzzah.digest.ScheduleReader;
import app.huzzah.digest.ScheduleReading;
import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.LeadersAnswer;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.Directory;
import java.util.Locale;

/** {@code /huzzah digest leaders …}; whoever asks has been found to lead. */
final class LeadersCommand {
  private final Directory directory;
  private final LeadersDigests leaders;

  LeadersCommand(Directory directory, LeadersDigests leaders) {
    this.directory = directory;
    this.leaders = leaders;
  }

  Message handle(SlashRequest request, String what, String typed) {
    return switch (what.strip().toLowerCase(Locale.ROOT)) {
      case "", "now" -> {
        leaders.ask(request.workspace(), request.member());
        yield LeadersAnswer.onItsWay();
      }
      case "on" -> LeadersAnswer.wanted(leaders.wish(request.workspace(), request.member(), true));
      case "off", "stop" -> {
        leaders.wish(request.workspace(), request.member(), false);
        yield LeadersAnswer.unwanted();
      }
      default -> arrange(request, what, typed);
    };
  }

  private Message arrange(SlashRequest request, String when, String typed) {
    return switch (ScheduleReader.read(when)) {
      case ScheduleReading.NotUnderstood not ->
          Hint.problem(Mrkdwn.escape(not.explanation()), typed);
      case ScheduleReading.Understood understood ->
          LeadersAnswer.arranged(
              leaders.arrange(request.workspace(), understood.schedule()),
              directory.workspace(request.workspace()).zone());
    };
  }
}
