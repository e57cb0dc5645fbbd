package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;
import static app.huzzah.slack.text.Ordinals.ordinal;

import app.huzzah.leaderboard.Numbers;
import app.huzzah.leaderboard.Place;
import app.huzzah.leaderboard.Tally;
import app.huzzah.recognition.Allowance;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Side;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.EmojiSet;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One's own numbers, each sum with what it is made of. For its reader alone. */
public final class NumbersView {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE, d MMMM, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private NumbersView() {}

  /**
   * The reader's numbers, as an answer; each opens the list that it sums up.
   *
   * @param balance points received, less what was spent
   */
  public static Message message(Numbers numbers, Allowance allowance, int balance, EmojiSet emoji) {
    return new Message(
        summary(numbers, allowance), blocks(numbers, allowance, balance, emoji, HistoryView.OPEN));
  }

  /** The same as a form over Home. */
  public static View form(Numbers numbers, Allowance allowance, int balance, EmojiSet emoji) {
    return GiveForm.done(
        new Message(
            summary(numbers, allowance),
            blocks(numbers, allowance, balance, emoji, HistoryView.PUSH)));
  }

  private static List<LayoutBlock> blocks(
      Numbers numbers, Allowance allowance, int balance, EmojiSet emoji, String opens) {
    return List.of(
        Blocks.header("Your numbers"),
        listed(
            "*This week*\n" + received(numbers.receivedThisWeek(), emoji) + place(numbers),
            opens,
            HistoryWish.all(Side.RECEIVED, true)),
        listed(given(numbers.givenThisWeek(), emoji), opens, HistoryWish.all(Side.GIVEN, true)),
        listed(
            "*All time*\n" + received(numbers.receivedEver(), emoji),
            opens,
            HistoryWish.all(Side.RECEIVED, false)),
        listed(given(numbers.givenEver(), emoji), opens, HistoryWish.all(Side.GIVEN, false)),
        listed(
            "Your balance: *" + count(balance, "point") + "*",
            opens,
            HistoryWish.all(Side.RECEIVED, false)),
        Blocks.paragraph("*Still to give*\n" + toGive(allowance)),
        Blocks.aside(kindWord(numbers, allowance)));
  }

  private static LayoutBlock listed(String markup, String opens, HistoryWish list) {
    return Blocks.paragraph(markup, Blocks.button(opens, "Show them", list.written()));
  }

  private static String received(Tally tally, EmojiSet emoji) {
    return tally.none() ? "Received: nothing yet" : "Received: " + explained(tally, "from", emoji);
  }

  private static String given(Tally tally, EmojiSet emoji) {
    return tally.none() ? "Given: nothing yet" : "Given: " + explained(tally, "to", emoji);
  }

  /** {@code 12 points = 7 small (7) + 1 big (5) · 💪 … · from 4 people}. */
  private static String explained(Tally tally, String direction, EmojiSet emoji) {
    String kinds = kinds(tally, emoji);
    return TallyText.explained(tally)
        + "\n"
        + kinds
        + (kinds.isEmpty() ? "" : " · ")
        + direction
        + " "
        + count(tally.differentOthers(), "person", "people");
  }

  private static String kinds(Tally tally, EmojiSet emoji) {
    return Arrays.stream(Kind.values())
        .filter(kind -> tally.count(kind) > 0)
        .map(kind -> Words.emoji(kind, emoji) + " " + count(tally.count(kind), Words.word(kind)))
        .collect(Collectors.joining(" · "));
  }

  private static String place(Numbers numbers) {
    return numbers.place().map(NumbersView::place).orElse("");
  }

  private static String place(Place place) {
    return "\nYou are "
        + (place.shared() ? "joint " : "")
        + ordinal(place.rank())
        + " on this week's board";
  }

  private static String toGive(Allowance allowance) {
    String when =
        Mrkdwn.moment(
            allowance.resetsAt(),
            "{date_long_pretty} at {time}",
            MOMENT.format(allowance.resetsAt()));
    if (allowance.left() == 0) {
      return "You have given all of this week's "
          + count(allowance.granted(), "point")
          + ". New ones come "
          + when
          + ".";
    }
    return "*" + left(allowance) + "*, until " + when + "; then it starts afresh.";
  }

  private static String left(Allowance allowance) {
    return String.format(
        Locale.ROOT, "%,d of %s", allowance.left(), count(allowance.granted(), "point"));
  }

  private static String kindWord(Numbers numbers, Allowance allowance) {
    boolean received = !numbers.receivedThisWeek().none();
    boolean gave = !numbers.givenThisWeek().none();
    if (gave && received) {
      return "You make this a good place to work, and people see it. Thank you! 💛";
    }
    if (gave) {
      return "You made somebody's week. Thank you! 💛";
    }
    if (allowance.left() == 0) {
      return received ? "People see what you do. 💛" : "A kind word costs no points. 💛";
    }
    return (received ? "People see what you do. 💛 " : "")
        + "Whose work made yours easier this week? `/huzzah @mia for the late night on Acme`";
  }

  private static String summary(Numbers numbers, Allowance allowance) {
    return "Your numbers this week: "
        + count(numbers.receivedThisWeek().points(), "point")
        + " received, "
        + count(numbers.givenThisWeek().points(), "point")
        + " given, "
        + left(allowance)
        + " left to give";
  }
}
