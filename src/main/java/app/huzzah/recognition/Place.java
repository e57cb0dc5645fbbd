package app.huzzah.recognition;

import app.huzzah.workspace.ChannelId;
import java.util.Optional;

/**
 * Where something is given.
 *
 * @param channel where it is said; empty where the giver and the recipients alone are to know
 * @param thread Slack's id of the thread within the channel, if it is said in one
 * @param source the message that gives it, or that it is about
 */
public record Place(Optional<ChannelId> channel, Optional<String> thread, Optional<Source> source) {

  /** Between the giver and the recipients. */
  public static Place between() {
    return new Place(Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Place in(ChannelId channel) {
    return new Place(Optional.of(channel), Optional.empty(), Optional.empty());
  }

  /** The same, kept between the giver and the recipients. */
  public Place privately() {
    return new Place(Optional.empty(), Optional.empty(), source);
  }

  /** The same, about a message, or given by it. */
  public Place with(Source of) {
    return new Place(channel, thread, Optional.of(of));
  }
}
