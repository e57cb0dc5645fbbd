package app.huzzah.slack.view;

import static app.huzzah.slack.text.Ordinals.ordinal;

import app.huzzah.leaderboard.Place;
import app.huzzah.recognition.HistoryPage;
import app.huzzah.recognition.HistorySpot;
import app.huzzah.workspace.Role;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/**
 * The app's Home: what one may still give, what one has, what the week brought so far, and the
 * latest received and given.
 */
public final class HomeView {
  public static final String GIVE = "give";
  public static final String BOARD = "show_board";
  public static final String NUMBERS = "show_numbers";
  public static final String DIGEST = "show_digest";

  private static final String RECEIVED_LATER = "home_received_later";
  private static final String RECEIVED_EARLIER = "home_received_earlier";
  private static final String GIVEN_LATER = "home_given_later";
  private static final String GIVEN_EARLIER = "home_given_earlier";

  /** The buttons that turn a page of one of the two lists. */
  public static final List<String> TURNS =
      List.of(RECEIVED_LATER, RECEIVED_EARLIER, GIVEN_LATER, GIVEN_EARLIER);

  /** How many lines each of the two lists shows at a time. */
  public static final int LINES = 5;

  private HomeView() {}

  /**
   * One member's Home. It shows words of private recognitions too: only givers and recipients see
   * them here.
   */
  public static View of(HomeShown shown, People names) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header("Whom would you like to thank?"));
    blocks.add(
        Blocks.paragraph(
            GiveAnswer.left(shown.allowance())
                + "\n"
                + RewardsView.balance(shown.rewards())
                + shown.place().map(HomeView::place).orElse("")));
    blocks.add(buttons(shown.role()));
    shown
        .week()
        .ifPresent(week -> {
          blocks.add(Blocks.divider());
          blocks.add(Blocks.header("This week together"));
          blocks.add(Blocks.paragraph(WeekLines.of(week, shown.mayReadStories(), names)));
        });
    blocks.add(Blocks.divider());
    HistorySpot received = begin(shown.received());
    HistorySpot given = begin(shown.given());
    if (shown.received().lines().isEmpty() && shown.given().lines().isEmpty()) {
      blocks.add(
          Blocks.paragraph(
              "Nothing here yet. Somebody helped you this week? Type"
                  + " `/huzzah @mia for …` in any channel, or press the button above."));
    } else {
      blocks.add(Blocks.header("Latest received"));
      add(blocks, shown.received(), shown, names, "Nothing yet. Your turn will come.");
      turns(
          blocks,
          shown.received(),
          RECEIVED_LATER,
          RECEIVED_EARLIER,
          spot -> new HomeWish(spot, given));
      blocks.add(Blocks.header("Latest given"));
      add(
          blocks,
          shown.given(),
          shown,
          names,
          "Nothing yet. Whose work made yours easier this week?");
      turns(
          blocks, shown.given(), GIVEN_LATER, GIVEN_EARLIER, spot -> new HomeWish(received, spot));
    }
    return View.builder().type("home").blocks(blocks).build();
  }

  private static String place(Place place) {
    return "\nYou are "
        + (place.shared() ? "joint " : "")
        + ordinal(place.rank())
        + " on this week's board.";
  }

  private static LayoutBlock buttons(Role role) {
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(Blocks.primary(GIVE, "Give a shout-out", "home"));
    buttons.add(Blocks.button(BOARD, "See the board", "home"));
    buttons.add(Blocks.button(RewardsView.OPEN, "Rewards", "home"));
    buttons.add(Blocks.button(NUMBERS, "Why these numbers?", "home"));
    buttons.add(Blocks.button(PrivacyView.OPEN, "Privacy", "home"));
    if (role.leads()) {
      buttons.add(Blocks.button(DIGEST, "Preview the digest", "home"));
    }
    if (role == Role.ADMIN) {
      buttons.add(Blocks.button(SettingsAnswer.OPEN, "Settings", "home"));
    }
    return Blocks.actions("home", buttons.toArray(BlockElement[]::new));
  }

  private static void add(
      List<LayoutBlock> blocks, HistoryPage page, HomeShown shown, People names, String nothing) {
    if (page.lines().isEmpty()) {
      blocks.add(Blocks.paragraph(nothing));
    } else {
      blocks.addAll(HistoryLines.of(page.lines(), shown.member(), names));
    }
  }

  private static HistorySpot begin(HistoryPage page) {
    return new HistorySpot((int) page.newer(), 0, false);
  }

  /** How a page of one list is carried, with where the other list stands. */
  private interface Turning {
    HomeWish to(HistorySpot spot);
  }

  private static void turns(
      List<LayoutBlock> blocks, HistoryPage page, String later, String earlier, Turning turning) {
    List<BlockElement> turns = new ArrayList<>();
    page.later()
        .ifPresent(spot -> turns.add(Blocks.button(later, "Later", turning.to(spot).written())));
    page.earlier()
        .ifPresent(
            spot -> turns.add(Blocks.button(earlier, "Earlier", turning.to(spot).written())));
    if (!turns.isEmpty()) {
      blocks.add(Blocks.actions(earlier, turns.toArray(BlockElement[]::new)));
    }
  }
}
