package app.huzzah.leaderboard;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody received or gave, with all that explains the sum.
 *
 * @param parts small before big, then by points and kind; their points and the boosts add up to
 *     {@link #points()}
 * @param boosts points from those who joined, or given by joining: one each
 * @param differentOthers how many different givers and people who joined, or recipients
 */
public record Tally(List<Part> parts, int boosts, int differentOthers) {
  public long points() {
    return parts.stream().mapToLong(Part::points).sum() + boosts;
  }

  public int count() {
    return count(part -> true);
  }

  public int count(Size size) {
    return count(part -> part.size() == size);
  }

  public int count(Kind kind) {
    return count(part -> part.kind() == kind);
  }

  public boolean none() {
    return parts.isEmpty() && boosts == 0;
  }

  private int count(Predicate<Part> which) {
    return parts.stream().filter(which).mapToInt(Part::times).sum();
  }
}
