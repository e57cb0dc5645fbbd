package app.huzzah.slack.view;

import app.huzzah.workspace.Privacy;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;

/** How somebody's privacy is now, with what they can change of it. For its reader alone. */
public final class PrivacyView {
  /** Shows it; for a button of any screen, without a value. */
  public static final String OPEN = "privacy";

  public static final String STAY_OFF = "privacy_stay_off";
  public static final String COME_BACK = "privacy_come_back";
  public static final String HIDE_PLACE = "privacy_hide_place";
  public static final String SHOW_PLACE = "privacy_show_place";

  private PrivacyView() {}

  public static Message of(Privacy privacy) {
    String boards = privacy.offBoards() ? OFF_BOARDS : ON_BOARDS;
    return new Message(
        boards,
        List.of(
            Blocks.header("Your privacy"),
            Blocks.paragraph(boards),
            Blocks.paragraph(place(privacy)),
            buttons(privacy),
            Blocks.aside(privacy.offBoards() ? WHAT_STAYS + WHAT_COMES_BACK : WHAT_IT_MEANS)));
  }

  private static final String ON_BOARDS =
      "*You are on the boards*, as everybody is at first: colleagues see there whom others thanked.";
  private static final String OFF_BOARDS =
      "*You stay off boards*: your name is on no board, on none that somebody shares, and not on the"
          + " digest's board.";
  private static final String WHAT_STAYS =
      "Your points still count in the sums, you keep your own numbers (`/huzzah me`), and what people"
          + " said of you stays where they said it.";
  private static final String WHAT_COMES_BACK =
      " Back on boards, you are there with everything, as if you had never been away.";
  private static final String WHAT_IT_MEANS =
      "Off boards, your name is on no board, on none that somebody shares from then on, and not on the"
          + " digest's board. "
          + WHAT_STAYS;

  private static String place(Privacy privacy) {
    if (privacy.hidesPlace()) {
      return "*Your Home hides your place.*";
    }
    return privacy.offBoards()
        ? "Off boards there is no place, so your Home shows none."
        : "*Your Home shows your place*, to you alone.";
  }

  private static LayoutBlock buttons(Privacy privacy) {
    BlockElement boards =
        privacy.offBoards()
            ? Blocks.button(COME_BACK, "Put me back on boards", OPEN)
            : Blocks.button(STAY_OFF, "Keep me off boards", OPEN);
    BlockElement place =
        privacy.hidesPlace()
            ? Blocks.button(SHOW_PLACE, "Show my place on my Home", OPEN)
            : Blocks.button(HIDE_PLACE, "Hide my place on my Home", OPEN);
    return Blocks.actions("privacy", boards, place);
  }
}
