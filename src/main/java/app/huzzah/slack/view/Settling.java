package app.huzzah.slack.view;

import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.RedemptionId;
import app.huzzah.rewards.RedemptionState;
import app.huzzah.workspace.ChannelId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the forms carry in which somebody settles a redemption.
 *
 * @param shown how it stood when the form was opened
 */
public record Settling(RedemptionId redemption, RedemptionState shown, Spot spot) {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,18}) (REQUESTED|APPROVED) ([A-Z0-9]*) ([A-Z0-9]*)");

  /**
   * Where its button was pressed.
   *
   * @param channel of the message; empty in a list
   * @param list Slack's id of the list of what waits; empty in a message
   */
  public record Spot(Optional<ChannelId> channel, Optional<String> list) {}

  static Settling of(Redemption redemption, Spot spot) {
    return new Settling(redemption.id(), redemption.state(), spot);
  }

  String written() {
    return redemption
        + " "
        + shown
        + " "
        + spot.channel().map(ChannelId::value).orElse("")
        + " "
        + spot.list().orElse("");
  }

  /** Empty where it is broken. */
  public static Optional<Settling> read(String metadata) {
    Matcher parts = WRITTEN.matcher(metadata);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Spot spot =
        new Spot(
            Optional.of(parts.group(3)).filter(id -> !id.isEmpty()).map(ChannelId::new),
            Optional.of(parts.group(4)).filter(id -> !id.isEmpty()));
    return RedemptionId.parse(parts.group(1))
        .map(id -> new Settling(id, RedemptionState.valueOf(parts.group(2)), spot));
  }
}
