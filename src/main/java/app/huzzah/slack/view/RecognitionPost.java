package app.huzzah.slack.view;

import static app.huzzah.slack.text.Mrkdwn.escapeControls;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.SeenBy;
import app.huzzah.recognition.Size;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A recognition as its channel and its recipients see it. */
public final class RecognitionPost {
  private static final int MOST_MENTIONS = 40;
  private static final int MOST_NAMES = 5;
  private static final int NOTIFICATION = 300;
  private static final int MOST_VALUES = 10;
  private static final int LONGEST_VALUE = 40;

  public static final String JOIN = "join";
  public static final String MORE = "more_of_post";
  private static final int MOST_BOOSTERS = 10;

  private RecognitionPost() {}

  /**
   * What the small menu beside a post offers; everybody sees it, and each is checked when chosen.
   */
  public enum Choice {
    TAKE_BACK("Take it back (giver)"),
    REWORD("Change the words (giver)"),
    REMOVE("Remove (admins)");

    private final String label;

    Choice(String label) {
      this.label = label;
    }
  }

  /** What somebody chose in that menu. */
  public record Chosen(Choice choice, RecognitionId recognition) {
    /** Reads what the choice carries; empty where it is none of this menu. */
    public static Optional<Chosen> parse(String value) {
      String[] parts = value.split(" ", 2);
      return Arrays.stream(Choice.values())
          .filter(choice -> parts.length == 2 && choice.name().equals(parts[0]))
          .findFirst()
          .flatMap(choice -> RecognitionId.parse(parts[1]).map(id -> new Chosen(choice, id)));
    }

    private String value() {
      return choice.name() + " " + recognition;
    }
  }

  /**
   * The post in the channel: who, whom, why in the giver's words, kind and size, values, who
   * joined.
   *
   * @param boosters in the order in which they joined
   */
  public static Message inChannel(Recognition recognition, List<MemberId> boosters, People names) {
    return inChannel(recognition, boosters, List.of(), names, "");
  }

  /**
   * The same with which leaders read it, and a link to the message that it is about.
   *
   * @param seen in the order in which they read it
   * @param about its address; empty where it is about none
   */
  public static Message inChannel(
      Recognition recognition,
      List<MemberId> boosters,
      List<SeenBy> seen,
      People names,
      String about) {
    List<String> mentions = recognition.recipients().stream().map(Mrkdwn::mention).toList();
    String giver = "*" + names.inMarkup(recognition.giver()) + "*";
    String headline =
        names.emoji(recognition.kind())
            + " "
            + sentence(recognition, giver, Numbers.list(mentions, MOST_MENTIONS));
    String link = about.isEmpty() ? "" : " · " + Mrkdwn.link(about, "the message");
    List<LayoutBlock> blocks = blocks(headline, recognition, names, pointsEach(recognition) + link);
    if (!boosters.isEmpty()) {
      blocks.add(Blocks.aside(joined(recognition, boosters, names)));
    }
    blocks.addAll(SeenView.onPost(seen, names));
    blocks.add(
        Blocks.actions(
            "recognition",
            Blocks.button(JOIN, "Join in", recognition.id().toString()),
            menu(recognition)));
    return new Message(notification(recognition, names), blocks);
  }

  private static BlockElement menu(Recognition recognition) {
    return Blocks.overflow(
        MORE,
        Arrays.stream(Choice.values())
            .map(
                choice -> Blocks.option(choice.label, new Chosen(choice, recognition.id()).value()))
            .toList());
  }

  /**
   * Who joined, without pinging them, and how many. With several recipients each may have got
   * another sum, where they changed meanwhile, so that none is named.
   */
  private static String joined(Recognition recognition, List<MemberId> boosters, People names) {
    String people =
        Numbers.list(
            boosters.stream().map(booster -> "*" + names.inMarkup(booster) + "*").toList(),
            MOST_BOOSTERS);
    String who =
        boosters.size() == 1
            ? people + " joined in"
            : Numbers.count(boosters.size(), "person", "people") + " joined in: " + people;
    String points =
        recognition.recipients().size() == 1
            ? " · " + Numbers.count(boosters.size(), "more point")
            : "";
    return ":raised_hands: " + who + points;
  }

  /**
   * The direct message to one recipient.
   *
   * @param permalink of the post; empty where there is none
   */
  public static Message toRecipient(Recognition recognition, People names, String permalink) {
    String giver = "*" + names.inMarkup(recognition.giver()) + "*";
    String headline = names.emoji(recognition.kind()) + " " + sentence(recognition, giver, "you");
    String points = Numbers.count(recognition.points(), "point") + forWhom(recognition);
    String where = permalink.isEmpty() ? "" : " · " + Mrkdwn.link(permalink, linkTo(recognition));
    List<LayoutBlock> blocks = blocks(headline, recognition, names, points + where);
    if (recognition.channel().isEmpty()) {
      blocks.add(Blocks.aside(between(recognition, names)));
    }
    return new Message(notification(recognition, names), blocks);
  }

  /** Who reads it, where nobody else does. */
  private static String between(Recognition recognition, People names) {
    int others = recognition.recipients().size() - 1;
    String giver = names.inMarkup(recognition.giver());
    return others == 0
        ? ":lock: Between you and " + giver + ": nobody else reads it."
        : ":lock: Between you, "
            + Numbers.count(others, "colleague")
            + " and "
            + giver
            + ": nobody else reads it.";
  }

  static String linkTo(Recognition recognition) {
    return recognition.place().source().isPresent() ? "See the message" : "See the post";
  }

  /** What stands in place of a post or direct message whose recognition was taken back. */
  public static Message takenBack() {
    return Message.of("_A shout-out that stood here was taken back._");
  }

  /** One line of plain words, for notifications and screen readers; cut and harmless. */
  static String notification(Recognition recognition, People names) {
    List<String> people = recognition.recipients().stream().map(names::inText).toList();
    String words = Blocks.cut(recognition.message(), NOTIFICATION);
    return escapeControls(
        sentence(recognition, names.inText(recognition.giver()), Numbers.list(people, MOST_NAMES))
            + ": "
            + words);
  }

  private static List<LayoutBlock> blocks(
      String headline, Recognition recognition, People names, String footer) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String cheer = recognition.size() == Size.BIG ? " " + names.bigEmoji() : "";
    blocks.add(Blocks.paragraph(headline + cheer));
    blocks.add(Blocks.quote(recognition.message()));
    blocks.add(
        Blocks.aside(
            Words.title(recognition.kind(), recognition.size())
                + " · "
                + (recognition.values().isEmpty() ? "" : values(recognition.values()) + " · ")
                + footer));
    return blocks;
  }

  /** {@code #growth · #teamwork}, some of many. */
  static String values(List<String> values) {
    String some =
        values.stream()
            .limit(MOST_VALUES)
            .map(value -> "#" + Mrkdwn.escape(Blocks.cut(value, LONGEST_VALUE)))
            .collect(Collectors.joining(" · "));
    int more = values.size() - MOST_VALUES;
    return more > 0 ? some + " · " + Numbers.count(more, "more value") : some;
  }

  private static String pointsEach(Recognition recognition) {
    return Numbers.count(recognition.points(), "point")
        + (recognition.recipients().size() > 1 ? " each" : "");
  }

  private static String forWhom(Recognition recognition) {
    int others = recognition.recipients().size() - 1;
    return others == 0 ? " for you" : " each for you and " + Numbers.count(others, "colleague");
  }

  private static String sentence(Recognition recognition, String giver, String people) {
    if (recognition.size() == Size.BIG) {
      return giver
          + switch (recognition.kind()) {
            case EFFORT -> " celebrates " + people + " for a great effort";
            case WIN -> " celebrates " + people + " for a big win";
            case LESSON -> " celebrates " + people + " for a big lesson learned";
          };
    }
    return giver
        + switch (recognition.kind()) {
          case EFFORT -> " thanks " + people + " for the effort";
          case WIN -> " cheers " + people + " for a win";
          case LESSON -> " thanks " + people + " for sharing a lesson";
        };
  }
}
