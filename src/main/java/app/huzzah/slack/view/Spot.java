package app.huzzah.slack.view;

import app.huzzah.recognition.Place;
import app.huzzah.recognition.Source;
import app.huzzah.workspace.ChannelId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form is about or answers to, kept with it as ids alone.
 *
 * @param channel where that is
 * @param thread Slack's id of the thread there, if it is in one
 * @param message Slack's id of the message there that is recognised, if one is
 */
public record Spot(ChannelId channel, Optional<String> thread, Optional<String> message) {
  private static final String NONE = "-";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([CDG][A-Z0-9]{1,30}) (-|[0-9]{1,12}\\.[0-9]{1,9}) (-|[0-9]{1,12}\\.[0-9]{1,9})");

  /** As it is kept. */
  String written() {
    return channel + " " + thread.orElse(NONE) + " " + message.orElse(NONE);
  }

  /** Reads it again; empty where it is not ours. */
  public static Optional<Spot> parse(String written) {
    Matcher found = WRITTEN.matcher(written);
    return found.matches()
        ? Optional.of(
            new Spot(new ChannelId(found.group(1)), id(found.group(2)), id(found.group(3))))
        : Optional.empty();
  }

  /** The message that is recognised, if one is. */
  public Optional<Source> source() {
    return message.map(ts -> new Source(channel, ts));
  }

  /** Where it is given, if it is posted in this channel; a thread is one of its own channel. */
  public Place in(ChannelId chosen) {
    return new Place(Optional.of(chosen), thread.filter(t -> chosen.equals(channel)), source());
  }

  /** Where it is given, if only giver and recipients are to know. */
  public Place between() {
    return new Place(Optional.empty(), Optional.empty(), source());
  }

  private static Optional<String> id(String written) {
    return Optional.of(written).filter(id -> !id.equals(NONE));
  }
}
