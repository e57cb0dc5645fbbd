package app.huzzah.slack.action;

import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.slack.client.Forms;
import app.huzzah.slack.client.LeadersScreens;
import app.huzzah.slack.view.DigestAnswer;
import app.huzzah.slack.view.Filled;
import app.huzzah.slack.view.LeadersAnswer;
import app.huzzah.slack.view.LeftOutWish;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What leaders do with their digest. It stays where it was sent, so each press asks anew whether
 * whoever presses leads.
 */
public final class LeadersButtons {
  private static final Message REFUSED = Message.of(DigestAnswer.LEADERS_ONLY);

  private final LeadersDigests leaders;
  private final LeadersScreens screens;
  private final Forms forms;

  public LeadersButtons(LeadersDigests leaders, LeadersScreens screens, Forms forms) {
    this.leaders = leaders;
    this.screens = screens;
    this.forms = forms;
  }

  /** Opens the form for the member whom the button names. */
  public Optional<Message> thank(Press press) {
    if (!leads(press)) {
      return Optional.of(REFUSED);
    }
    if (!press.value().isBlank()) {
      Filled filled = Filled.empty().to(Set.of(new MemberId(press.value())));
      if (press.viewId().isPresent()) {
        forms.push(press.workspace(), press.trigger(), filled);
      } else {
        forms.open(press.workspace(), press.trigger(), filled);
      }
    }
    return Optional.empty();
  }

  /** Opens the list of those who have had nothing for a while. */
  public Optional<Message> more(Press press) {
    return listed(
        press, wish -> screens.open(press.workspace(), press.member(), wish, press.trigger()));
  }

  /** Turns the list to another page. */
  public Optional<Message> turn(Press press) {
    return listed(
        press,
        wish ->
            press
                .viewId()
                .ifPresent(view -> screens.turn(press.workspace(), press.member(), wish, view)));
  }

  /** Has the file sent into the conversation in which the digest stands. */
  public Message file(Press press) {
    if (!leads(press)) {
      return REFUSED;
    }
    Optional<Instant> until = moment(press.value());
    Optional<ChannelId> direct = press.channel().filter(channel -> channel.value().startsWith("D"));
    if (until.isPresent() && direct.isPresent()) {
      leaders.askForFile(press.workspace(), press.member(), direct.get(), until.get());
    }
    return LeadersAnswer.fileOnItsWay();
  }

  private Optional<Message> listed(Press press, Consumer<LeftOutWish> show) {
    if (!leads(press)) {
      return Optional.of(REFUSED);
    }
    LeftOutWish.read(press.value()).ifPresent(show);
    return Optional.empty();
  }

  private boolean leads(Press press) {
    return leaders.leads(press.workspace(), press.member());
  }

  private static Optional<Instant> moment(String written) {
    try {
      return Optional.of(Instant.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
