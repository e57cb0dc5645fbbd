package app.huzzah.slack.command;

import app.huzzah.slack.client.CatalogueScreens;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.RewardsView;
import app.huzzah.slack.view.WaitingView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /huzzah rewards …}: the rewards, what waits for leaders, and the catalogue for admins. */
public final class RewardsCommand {
  private static final String WAITING = "waiting";
  private static final String CATALOGUE = "catalogue";

  private final RewardsScreens rewards;
  private final CatalogueScreens catalogue;

  public RewardsCommand(RewardsScreens rewards, CatalogueScreens catalogue) {
    this.rewards = rewards;
    this.catalogue = catalogue;
  }

  /** The private answer; empty where the answer is a form that was opened. */
  Optional<Message> handle(SlashRequest request, String arguments, String typed) {
    String word = arguments.strip().toLowerCase(Locale.ROOT);
    if (!List.of("", WAITING, CATALOGUE).contains(word)) {
      String nearest =
          Likeness.nearest(word, List.of(WAITING, CATALOGUE))
              .map(near -> "rewards " + near)
              .orElse("rewards");
      return Optional.of(Hint.nearest("I don't know that about rewards.", nearest, typed));
    }
    if (request.trigger().isEmpty()) {
      return Optional.of(RewardsView.offer());
    }
    try {
      return open(request, word, request.trigger().get());
    } catch (SlackFault e) {
      return Optional.of(
          Message.of("Slack did not let me open the rewards just now. Please try again."));
    }
  }

  private Optional<Message> open(SlashRequest request, String word, String trigger) {
    if (word.equals(CATALOGUE)) {
      return catalogue.open(request.workspace(), request.member(), trigger);
    }
    if (word.equals(WAITING)) {
      if (!rewards.leads(request.workspace(), request.member())) {
        return Optional.of(WaitingView.leadersOnly());
      }
      rewards.openWaiting(request.workspace(), trigger);
    } else {
      rewards.open(request.workspace(), request.member(), trigger);
    }
    return Optional.empty();
  }
}
