package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.digest.leaders.GroupName;
import app.huzzah.digest.leaders.LeftOut;
import app.huzzah.digest.leaders.LeftOut.Person;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Names;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.LayoutBlock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who has had nothing for a while, each with a button that opens the form for them. */
public final class LeadersLeftOut {
  /** Opens the form for giving; the button's value is the member whom it is for. */
  public static final String THANK = "leaders_thank";

  /** Opens the whole list. */
  public static final String MORE = "leaders_left_out";

  static final int FIRST = 5;

  private static final int MOST_GROUPS = 2;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private LeadersLeftOut() {}

  static List<LayoutBlock> of(LeftOut leftOut, Instant toldAt, MemberId reader) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.divider());
    if (leftOut.fortnight() == 0) {
      blocks.add(
          Blocks.paragraph(
              ":yellow_heart: *Nobody is left out*: everybody here was thanked in the last 14"
                  + " days."));
      return blocks;
    }
    blocks.add(Blocks.paragraph(LeadersText.explained(headline(leftOut), MEANING)));
    leftOut.people().stream().limit(FIRST).map(person -> line(person, reader)).forEach(blocks::add);
    if (leftOut.people().size() > FIRST) {
      blocks.add(
          Blocks.actions(
              "leaders_left_out",
              Blocks.button(MORE, "Show more", new LeftOutWish(toldAt, 0).written())));
    }
    return blocks;
  }

  private static final String MEANING =
      "Not one shout-out received in that time, public or private; joining somebody else's is not"
          + " counted. Whoever came lately is here too. These names are for leaders alone.";

  static String headline(LeftOut leftOut) {
    return ":seedling: *Waiting for a thank-you*: "
        + count(leftOut.fortnight(), "person has", "people have")
        + " had nothing for 14 days"
        + switch (leftOut.thirtyDays()) {
          case 0 -> ".";
          case 1 -> ", one of them for 30 days or more.";
          default ->
              leftOut.thirtyDays() == leftOut.fortnight()
                  ? ", all of them for 30 days or more."
                  : String.format(
                      Locale.ROOT, ", %,d of them for 30 days or more.", leftOut.thirtyDays());
        };
  }

  /** Whoever reads is told so of themselves; nobody thanks themselves. */
  static LayoutBlock line(Person person, MemberId reader) {
    boolean own = person.member().equals(reader);
    String markup =
        "*"
            + Names.inMarkup(person.name())
            + "*"
            + (own ? " (you)" : "")
            + groups(person)
            + "\n"
            + (person.thirtyDays() ? "30 days or more" : "14 days or more")
            + " · "
            + person
                .lastInPublic()
                .map(day -> "last thanked in public on " + DAY.format(day))
                .orElse("not thanked in public yet");
    return own
        ? Blocks.paragraph(markup)
        : Blocks.paragraph(
            markup, Blocks.button(THANK, "Give a shout-out", person.member().value()));
  }

  private static String groups(Person person) {
    return person.groups().isEmpty()
        ? ""
        : person.groups().stream()
            .limit(MOST_GROUPS)
            .map(LeadersLeftOut::group)
            .collect(Collectors.joining(", ", " · ", ""));
  }

  /** A group's handle, which pings nobody: Slack knows groups by their ids only. */
  static String group(GroupName group) {
    return "@" + Mrkdwn.escape(Blocks.cut(group.handle(), 40));
  }
}
