package app.huzzah.digest.leaders;

import app.huzzah.digest.Story;
import app.huzzah.recognition.Kind;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a leader should have read of a week: big ones and lessons in turn, then the rest; in each,
 * those whose words say something first, then the older. Nobody is thanked in two of them.
 */
final class Highlights {
  private static final Comparator<Story> MERIT =
      Comparator.comparing(Story::specific)
          .reversed()
          .thenComparingLong(story -> story.id().value());

  private Highlights() {}

  static List<Story> of(List<Story> candidates) {
    List<Story> byMerit = candidates.stream().sorted(MERIT).toList();
    List<Story> big = byMerit.stream().filter(Story::big).toList();
    List<Story> lessons = byMerit.stream().filter(story -> story.kind() == Kind.LESSON).toList();
    List<Story> chosen = new ArrayList<>();
    Set<MemberId> people = new HashSet<>();
    boolean more = true;
    while (more) {
      more = add(big, chosen, people);
      more |= add(lessons, chosen, people);
    }
    while (add(byMerit, chosen, people)) {}
    return List.copyOf(chosen);
  }

  /** Adds the first that brings nobody for the second time. */
  private static boolean add(List<Story> stories, List<Story> chosen, Set<MemberId> people) {
    if (chosen.size() == Figures.MOST_HIGHLIGHTS) {
      return false;
    }
    Optional<Story> next =
        stories.stream().filter(story -> Collections.disjoint(story.people(), people)).findFirst();
    next.ifPresent(story -> {
      chosen.add(story);
      people.addAll(story.people());
    });
    return next.isPresent();
  }
}
