package app.huzzah.leaderboard;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody received or gave in one span, with all that explains the sum.
 *
 * @param parts how many of each kind and size, without those of which there are none
 * @param smallPoints of the small ones themselves, without those who joined
 * @param bigPoints of the big ones themselves
 * @param boosts points from those who joined, or given by joining: one each
 * @param differentOthers how many different givers and people who joined, or recipients
 */
public record Tally(
    List<Part> parts, int smallPoints, int bigPoints, int boosts, int differentOthers) {
  /** Nothing yet. */
  public static final Tally NONE = new Tally(List.of(), 0, 0, 0, 0);

  /**
   * Recognitions that are alike.
   *
   * @param times how many, 1 or more; one given to three people counts three times for its giver
   */
  public record Part(Kind kind, Size size, int times) {}

  public int points() {
    return smallPoints + bigPoints + boosts;
  }

  /** Points of all of a size, without those who joined. */
  public int points(Size size) {
    return switch (size) {
      case SMALL -> smallPoints;
      case BIG -> bigPoints;
    };
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
