package app.huzzah.digest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stories of a digest. Nobody is in two of them.
 *
 * @param celebrations big ones, wins first; wins where nothing big is left to tell
 * @param joined one that many joined, unless it is among the others
 * @param effort the effort of the week
 * @param lesson the lesson of the week
 */
public record Featured(
    List<Story> celebrations,
    Optional<Story> joined,
    Optional<Story> effort,
    Optional<Story> lesson) {
  public static final Featured NONE =
      new Featured(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** All of them, in the order in which they are told. */
  public List<Story> stories() {
    return Stream.of(celebrations.stream(), joined.stream(), effort.stream(), lesson.stream())
        .flatMap(stories -> stories)
        .toList();
  }
}
