package app.huzzah.slack.view;

import app.huzzah.digest.leaders.GroupName;
import app.huzzah.digest.leaders.LeftOut;
import app.huzzah.digest.leaders.LeftOut.Person;
import app.huzzah.slack.text.Numbers;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All whom a leaders' digest names as having had nothing for a while, by group, in pages. */
public final class LeftOutList {
  private static final String EARLIER = "leaders_left_out_back";
  private static final String LATER = "leaders_left_out_on";

  /** The buttons that turn it into another page of it. */
  public static final List<String> TURNS = List.of(EARLIER, LATER);

  static final int LINES = 10;

  private LeftOutList() {}

  /** A page of the list; one that there is none of is the last. */
  public static View of(LeftOut leftOut, LeftOutWish wish, MemberId reader) {
    List<Person> people = byGroup(leftOut.people());
    int last = Math.max(0, (people.size() - 1) / LINES);
    int page = Math.min(wish.page(), last);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.paragraph(LeadersLeftOut.headline(leftOut)));
    List<Person> shown = people.subList(page * LINES, Math.min(people.size(), (page + 1) * LINES));
    addLines(blocks, shown, reader);
    blocks.add(Blocks.aside(footing(leftOut, people.size(), page, shown.size())));
    List<BlockElement> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(Blocks.button(EARLIER, "Back", wish.turned(page - 1).written()));
    }
    if (page < last) {
      turns.add(Blocks.button(LATER, "Show more", wish.turned(page + 1).written()));
    }
    if (!turns.isEmpty()) {
      blocks.add(Blocks.actions("left_out_pages", turns.toArray(BlockElement[]::new)));
    }
    return Modal.shown("Waiting for a thank-you", "Close", blocks);
  }

  /** Those of 30 days first; within that by group, the one with most of them first. */
  private static List<Person> byGroup(List<Person> people) {
    Map<String, Long> sizes =
        people.stream().collect(Collectors.groupingBy(LeftOutList::heading, Collectors.counting()));
    return people.stream()
        .sorted(
            Comparator.comparing(Person::thirtyDays)
                .thenComparing(person -> inAGroup(person))
                .thenComparing(person -> sizes.getOrDefault(heading(person), 0L))
                .reversed()
                .thenComparing(LeftOutList::heading))
        .toList();
  }

  private static void addLines(List<LayoutBlock> blocks, List<Person> people, MemberId reader) {
    Optional<String> before = Optional.empty();
    for (Person person : people) {
      String heading =
          "*"
              + heading(person)
              + "* · "
              + (person.thirtyDays() ? "30 days or more" : "14 days or more");
      if (!before.equals(Optional.of(heading))) {
        blocks.add(Blocks.aside(heading));
      }
      before = Optional.of(heading);
      blocks.add(LeadersLeftOut.line(person, reader));
    }
  }

  private static boolean inAGroup(Person person) {
    return !person.groups().isEmpty();
  }

  private static String heading(Person person) {
    return person.groups().stream()
        .findFirst()
        .map((GroupName group) -> LeadersLeftOut.group(group))
        .orElse("In no group of five or more");
  }

  private static String footing(LeftOut leftOut, int listed, int page, int shown) {
    String lines =
        String.format(Locale.ROOT, "%,d to %,d of ", page * LINES + 1, page * LINES + shown)
            + Numbers.count(leftOut.fortnight(), "person", "people");
    return leftOut.fortnight() > listed
        ? lines + String.format(Locale.ROOT, "; the first %,d are listed", listed)
        : lines;
  }
}
