package app.huzzah.slack.command;

import java.util.List;

/**
 * Everything that {@code /huzzah} understands, written down once: the first word, the syntax for
 * the help, what it does, and examples, each of which runs as a test. A new command is one entry
 * here; the compiler then names every place that must answer it.
 */
public enum Subcommand {
  FORM("form", "", "opens the form; with `form` before your words it opens filled in", ""),
  GIVE(
      "",
      "[privately] [big] [effort|win|lesson] @people for a reason #value",
      "gives a shout-out; without more words a small one for effort. Privately: only they see it",
      """
      @mia @ben for the late night on Acme
      big win @mia for closing Acme #customer-first
      lesson @ben for the honest post-mortem
      privately @mia for the kind word when I needed it
      """),
  BOARD(
      "board",
      "board [last] [week|month|quarter|year|all] [received|given] [effort|wins|lessons]"
          + " [small|big] [#channel] [@group] [page 2]",
      "what all reached together, and who received and gave most; this week unless you say"
          + " otherwise, in any order",
      """
      board
      board last week
      board month given
      board quarter lessons
      board last year big wins page 2
      board all received small effort
      """),
  ME("me", "me", "your numbers, and why they are what they are", "me"),
  UNDO("undo", "undo", "takes back your latest one", "undo"),
  REWARDS(
      "rewards",
      "rewards [waiting|catalogue]",
      "what you can get for your points, and what you asked for; waiting, for leaders, is what"
          + " others asked for, and admins change the catalogue",
      """
      rewards
      rewards waiting
      rewards catalogue
      """),
  REMOVE(
      "remove",
      "remove LINK",
      "for admins: removes the shout-out at this link of a message, and tells its giver why",
      "remove https://acme.slack.com/archives/C0123456789/p1700000000000100"),
  DIGEST(
      "digest",
      "digest preview | list | on #channel friday 16:00 [for @group #channel] | off"
          + " | leaders [monday 09:00|on|off]",
      "the weekly digest, for leaders; with leaders the one that they get in a direct message",
      """
      digest preview
      digest list
      digest on #wins friday 16:00
      digest on #wins friday 16:00 for #engineering
      digest off
      digest leaders
      digest leaders friday 16:00
      """),
  SETTINGS(
      "settings",
      "settings [history]",
      "what admins decide, and who changed what",
      """
      settings
      settings history
      """),
  ALLOWANCE(
      "allowance",
      "allowance [@people 40|usual]",
      "for admins: points a week of single people; all who have their own where nobody is named",
      """
      allowance
      allowance @mia 40
      allowance @mia usual
      """),
  PRIVACY(
      "privacy",
      "privacy [hide|show] [place]",
      "what others see of you: hide keeps you off boards, show puts you back; with place, for your own Home",
      """
      privacy
      privacy hide
      privacy show
      privacy hide place
      privacy show place
      """),
  HELP("help", "help", "shows this", "help");

  private final String firstWord;
  private final String syntax;
  private final String purpose;
  private final String examples;

  Subcommand(String firstWord, String syntax, String purpose, String examples) {
    this.firstWord = firstWord;
    this.syntax = syntax;
    this.purpose = purpose;
    this.examples = examples;
  }

  /** The word that it begins with; empty for the one that has none. */
  public String firstWord() {
    return firstWord;
  }

  /** What may follow {@code /huzzah}. */
  public String syntax() {
    return syntax;
  }

  public String purpose() {
    return purpose;
  }

  /** Without {@code /huzzah}, as people type them. */
  public List<String> examples() {
    return examples.lines().toList();
  }
}
