package app.huzzah.slack.view;

import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.Workspace;
import java.util.List;
import java.util.stream.Collectors;

/** The help. The commands are handed in, since they are written down elsewhere, once. */
public final class HelpView {
  private HelpView() {}

  /** One command: what to type, what it does, and examples without {@code /huzzah}. */
  public record Line(String syntax, String purpose, List<String> examples) {}

  /** To somebody who only called us, where no form can be opened at once. */
  public static Message brief() {
    String sentence =
        "Whom would you like to thank? Write to me as you would to `/huzzah`, such as"
            + " `big win @mia for closing Acme`; `help` shows all that I understand.";
    return new Message(
        sentence,
        List.of(
            Blocks.paragraph(sentence),
            Blocks.actions("brief", Blocks.primary(HomeView.GIVE, "Give a shout-out", "brief"))));
  }

  public static Message of(List<Line> lines, Workspace workspace) {
    String commands =
        lines.stream()
            .map(line -> "`" + ("/huzzah " + line.syntax()).strip() + "`: " + line.purpose())
            .collect(Collectors.joining("\n"));
    String examples =
        lines.stream()
            .flatMap(line -> line.examples().stream())
            .filter(example -> example.contains("@"))
            .map(example -> "• `/huzzah " + example + "`")
            .collect(Collectors.joining("\n"));
    String values =
        workspace.settings().values().stream()
            .map(value -> "#" + Mrkdwn.escape(value))
            .collect(Collectors.joining(" "));
    return new Message(
        "How to give a shout-out with /huzzah",
        List.of(
            Blocks.header("Celebrate what colleagues do, small and big"),
            Blocks.paragraph(
                "*Thank somebody*, in any channel and in your own words:\n" + examples),
            Blocks.paragraph(inPassing(workspace.settings().emoji())),
            Blocks.paragraph("*All that I understand*\n" + commands),
            Blocks.aside(
                "A small one is "
                    + Numbers.count(workspace.settings().smallPoints(), "point")
                    + " for each person, a big one "
                    + workspace.settings().bigPoints()
                    + "; you have "
                    + Numbers.count(workspace.settings().weeklyAllowance(), "point")
                    + " to give each week. Values: "
                    + (values.isEmpty() ? "none yet" : values))));
  }

  private static String inPassing(EmojiSet emoji) {
    return "*Or where you are*: a message with somebody's name and an emoji, "
        + emoji(emoji.effort())
        + " for effort, "
        + emoji(emoji.win())
        + " for a win or "
        + emoji(emoji.lesson())
        + " for a lesson, gives a small one, and with "
        + emoji(emoji.big())
        + " a big one. The first three as a reaction thank whoever wrote that message; *Join in*"
        + " on a post, or such a reaction to it, adds a point of yours for each. In threads"
        + " and in direct messages, write to me as you would to `/huzzah`.";
  }

  private static String emoji(String name) {
    return ":" + name + ":";
  }
}
