package app.huzzah.slack.view;

import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.Gift;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.LeftOut;
import app.huzzah.recognition.Recognition;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Exclusion;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a giver hears, privately, of each thing that can become of a gift. */
public final class GiveAnswer {
  public static final String UNDO = "undo";
  public static final String EDIT = "edit";
  private static final int MOST_NAMES = 5;
  private static final int MOST_LEFT_OUT = 4;

  private GiveAnswer() {}

  /** What a refused gift is answered with, in one or two plain sentences. */
  public static String refusal(GiveOutcome.Refused refused, People names) {
    return switch (refused) {
      case GiveOutcome.OverAllowance over -> overAllowance(over);
      case GiveOutcome.ManyPeople many ->
          "That thanks "
              + Numbers.count(many.recipients(), "person", "people")
              + " at once. If you mean all of them, open the form and say so there.";
      case GiveOutcome.NobodyToThank nobody -> nobody(nobody.leftOut(), names);
      case GiveOutcome.NoReason none ->
          "What was it for? A few specific words make it worth reading, such as"
              + " “for staying late to fix the export”.";
      case GiveOutcome.MessageTooLong tooLong ->
          "That reason has "
              + Numbers.count(tooLong.length(), "character")
              + "; "
              + Numbers.count(Gift.LONGEST_MESSAGE, "character")
              + " fit. Shorten it a little.";
      case GiveOutcome.NotAGiver not -> notAGiver(not.exclusion());
    };
  }

  /**
   * The private confirmation: what was given, what is left, and a way back.
   *
   * @param posted where it is posted, if anywhere
   */
  public static Message confirmation(
      Recognition recognition,
      Optional<ChannelId> posted,
      List<LeftOut> leftOut,
      Allowance allowance,
      People names) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Blocks.paragraph(
            ":sparkles: "
                + Words.title(recognition.kind(), recognition.size())
                + " for "
                + people(recognition, names)
                + ". "
                + where(recognition, posted)));
    if (!leftOut.isEmpty()) {
      blocks.add(Blocks.aside(leftOut(leftOut, names)));
    }
    blocks.add(Blocks.aside(left(allowance)));
    blocks.add(
        Blocks.actions(
            "recognition",
            Blocks.button(UNDO, "Undo", recognition.id().toString()),
            Blocks.button(EDIT, "Edit", recognition.id().toString())));
    return new Message("Your shout-out is on its way. " + left(allowance), blocks);
  }

  /**
   * Names that nobody has.
   *
   * @param handles as typed
   */
  public static String unknown(List<String> handles) {
    return "I don't know "
        + Mrkdwn.escape(Numbers.list(handles, 10))
        + ". Pick the person or group from the list that Slack shows when you type @.";
  }

  /** The same was dealt with before. */
  public static Message overtaken() {
    return Message.of("I have dealt with that one already; nothing more to do.");
  }

  /** {@code 13 of 20 points left this week; new ones on Monday 00:00}. */
  public static String left(Allowance allowance) {
    return "You have "
        + allowance.left()
        + " of "
        + Numbers.count(allowance.granted(), "point")
        + " left to give this week. New ones come "
        + Mrkdwn.moment(allowance.resetsAt(), "{date_long_pretty} at {time}", "on Monday")
        + ".";
  }

  private static String people(Recognition recognition, People names) {
    return Numbers.list(
        recognition.recipients().stream().map(names::inMarkup).toList(), MOST_NAMES);
  }

  private static String where(Recognition recognition, Optional<ChannelId> posted) {
    if (recognition.channel().isEmpty()) {
      return "It stays between you: only they hear of it.";
    }
    if (posted.isEmpty()) {
      return "Everybody reads it where you said it.";
    }
    return "It goes to "
        + Mrkdwn.channel(posted.get())
        + ", with a personal message"
        + (recognition.recipients().size() > 1 ? " to each." : ".");
  }

  private static String overAllowance(GiveOutcome.OverAllowance over) {
    String cost =
        over.recipients() == 1
            ? "That takes " + Numbers.count(over.cost(), "point")
            : "That takes "
                + Numbers.count(over.cost(), "point")
                + " ("
                + over.pointsEach()
                + " for each of "
                + over.recipients()
                + ")";
    int left = over.allowance().left();
    String fits;
    if (left == 0) {
      fits = "and you have given all of this week's";
    } else {
      int people = left / over.pointsEach();
      fits =
          "and you have "
              + left
              + " left"
              + (people > 0
                  ? ", enough for " + Numbers.count(people, "person", "people") + " at this size"
                  : ", enough for a small one");
    }
    return cost
        + ", "
        + fits
        + ". New points come "
        + Mrkdwn.moment(over.allowance().resetsAt(), "{date_long_pretty} at {time}", "on Monday")
        + ".";
  }

  private static String nobody(List<LeftOut> leftOut, People names) {
    if (leftOut.isEmpty()) {
      return "There is nobody to thank yet: name at least one colleague besides yourself.";
    }
    boolean onlyOneself = leftOut.stream().allMatch(out -> out.reason() == LeftOut.Reason.YOURSELF);
    return onlyOneself
        ? "Shout-outs go to others, so this one was not given. Well done all the same!"
            + " Who helped you with it?"
        : leftOut(leftOut, names);
  }

  /** Who does not receive, and why. */
  static String leftOut(List<LeftOut> leftOut, People names) {
    String sentences =
        leftOut.stream()
            .limit(MOST_LEFT_OUT)
            .map(out -> leftOut(out, names.inMarkup(out.member())))
            .collect(Collectors.joining(" "));
    int more = leftOut.size() - MOST_LEFT_OUT;
    return more > 0
        ? sentences
            + " "
            + Numbers.count(more, "more person", "more people")
            + " can't receive either."
        : sentences;
  }

  private static String leftOut(LeftOut out, String name) {
    return switch (out.reason()) {
      case YOURSELF -> "Shout-outs go to others, so you were left out; well done all the same.";
      case BOT -> name + " is a bot, and bots can't enjoy a shout-out.";
      case DEACTIVATED -> name + " is no longer here (the account is deactivated).";
      case OUTSIDER -> name + " belongs to another organisation and can't take part here.";
      case GUEST -> name + " is a guest, and guests don't take part here yet.";
      case UNKNOWN -> "I could not find " + name + " in this workspace.";
    };
  }

  static String notAGiver(Exclusion exclusion) {
    return switch (exclusion) {
      case GUEST -> "Guests can't give shout-outs here yet; an admin can tell you more.";
      case OUTSIDER -> "Shout-outs can be given by people of this workspace only.";
      case BOT -> "Bots can't give shout-outs.";
      case DEACTIVATED -> "This account is deactivated and can't give shout-outs.";
    };
  }
}
