package app.huzzah.slack.view;

import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Names;
import app.huzzah.slack.text.Numbers;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.SettingChange;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** What admins, and those who are none, hear about settings. */
public final class SettingsAnswer {
  public static final String OPEN = "settings";
  public static final String OPEN_AGAIN = "settings_again";
  private static final int MOST_NAMES = 5;
  private static final int LONGEST_PART = 200;

  /** All lines of one answer; what one message of Slack's may hold, with room to spare. */
  private static final int LONGEST_TOLD = 11_000;

  private SettingsAnswer() {}

  /**
   * To somebody who is no admin.
   *
   * @param admins who is, by name
   */
  public static Message adminsOnly(List<Member> admins) {
    List<String> names =
        admins.stream().map(admin -> "*" + Names.inMarkup(admin.name()) + "*").toList();
    return Message.of(
        "Settings are for admins. "
            + (names.isEmpty()
                ? "Nobody is one yet: ask an admin or owner of your Slack workspace."
                : "Ask "
                    + Numbers.list(names, MOST_NAMES)
                    + "; they can also make you one, under `/huzzah settings`."));
  }

  /** What was just changed. */
  public static Message changed(List<SettingChange> changes) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.paragraph(":white_check_mark: Saved. From now on:"));
    add(blocks, changes.stream().map(change -> "• " + step(change)).toList());
    return new Message("Saved.", blocks);
  }

  public static Message nothingChanged() {
    return Message.of("Everything is as it was: you changed nothing, so nothing was stored.");
  }

  /** To an admin who asked in a message, which cannot open a form by itself. */
  public static Message offer() {
    return new Message(
        "The settings are one press away.",
        List.of(
            Blocks.paragraph("The settings are one press away."),
            Blocks.actions("settings", Blocks.primary(OPEN, "Open the settings", "settings"))));
  }

  /**
   * Somebody else changed something since the form was opened.
   *
   * @param changes theirs, newest first
   */
  public static Message changedMeanwhile(List<SettingChange> changes, People names) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Blocks.paragraph(
            "While you had the form open, somebody else changed settings. So that nobody undoes"
                + " what another decided, *nothing of yours was stored*."));
    add(blocks, lines(changes, names));
    blocks.add(
        Blocks.actions(
            "settings", Blocks.primary(OPEN_AGAIN, "Open the settings again", "settings")));
    return new Message("Somebody else changed settings meanwhile.", blocks);
  }

  /**
   * Who changed what.
   *
   * @param changes newest first, 20 at most
   */
  public static Message history(List<SettingChange> changes, People names) {
    if (changes.isEmpty()) {
      return Message.of("Nobody has changed a setting yet. `/huzzah settings` opens them.");
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header("The latest changes of settings"));
    add(blocks, lines(changes, names));
    return new Message("The latest changes of settings", blocks);
  }

  private static void add(List<LayoutBlock> blocks, List<String> lines) {
    List<String> fitting = Fitting.first(lines, LONGEST_TOLD);
    fitting.forEach(line -> blocks.add(Blocks.paragraph(line)));
    if (fitting.size() < lines.size()) {
      blocks.add(Blocks.aside("… and " + (lines.size() - fitting.size()) + " more"));
    }
  }

  private static List<String> lines(List<SettingChange> changes, People names) {
    return changes.stream().map(change -> line(change, names)).toList();
  }

  private static String line(SettingChange change, People names) {
    return Mrkdwn.moment(change.at(), "{date_short_pretty} {time}", change.at().toString())
        + " · *"
        + names.inMarkup(change.by())
        + "* · "
        + step(change);
  }

  private static String step(SettingChange change) {
    return "*"
        + Mrkdwn.escape(Blocks.cut(change.setting(), LONGEST_PART))
        + "*: "
        + Mrkdwn.escape(Blocks.cut(change.before(), LONGEST_PART))
        + " → "
        + Mrkdwn.escape(Blocks.cut(change.after(), LONGEST_PART));
  }
}
