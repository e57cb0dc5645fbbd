package app.huzzah.leaderboard;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A board computed the slow and obvious way, to compare with. */
final class NaiveBoard {
  private final Map<MemberId, String> names;
  private final Set<MemberId> left;
  private final Set<MemberId> group;
  private final ZoneId zone;

  NaiveBoard(Map<MemberId, String> names, Set<MemberId> left, Set<MemberId> group, ZoneId zone) {
    this.names = names;
    this.left = left;
    this.group = group;
    this.zone = zone;
  }

  private record Line(Recognition recognition, MemberId who, MemberId other) {}

  Board board(List<Recognition> standing, BoardQuery query, Instant now, MemberId asker) {
    List<Line> lines =
        standing.stream()
            .filter(r -> sameBox(query.period(), r.givenAt(), now))
            .filter(r -> query.kind().map(kind -> kind == r.kind()).orElse(true))
            .filter(r -> query.size().map(size -> size == r.size()).orElse(true))
            .filter(r -> query.channel().isEmpty() || query.channel().equals(r.channel()))
            .flatMap(r ->
                r.recipients().stream()
                    .map(recipient ->
                        query.view() == View.RECEIVED
                            ? new Line(r, recipient, r.giver())
                            : new Line(r, r.giver(), recipient)))
            .filter(line -> query.group().isEmpty() || group.contains(line.who()))
            .toList();
    List<Place> places = places(lines);
    return new Board(
        query,
        query.period().around(now, zone),
        query.group().map(any -> "design"),
        places.stream().limit(10).toList(),
        places.stream().filter(place -> place.member().equals(asker)).findFirst(),
        (int) lines.stream().map(Line::who).distinct().count(),
        (int) lines.stream().map(Line::recognition).distinct().count(),
        lines.stream().mapToLong(line -> line.recognition().points()).sum());
  }

  private List<Place> places(List<Line> lines) {
    Map<MemberId, List<Line>> byPerson =
        lines.stream()
            .filter(line -> !left.contains(line.who()))
            .collect(Collectors.groupingBy(Line::who));
    List<Long> allPoints = byPerson.values().stream().map(NaiveBoard::points).toList();
    List<Place> places = new ArrayList<>();
    byPerson.forEach((who, theirs) -> {
      long points = points(theirs);
      places.add(
          new Place(
              1 + (int) allPoints.stream().filter(others -> others > points).count(),
              (int) allPoints.stream().filter(others -> others == points).count(),
              who,
              Objects.requireNonNull(names.get(who)),
              points,
              count(theirs, Size.SMALL),
              count(theirs, Size.BIG),
              (int) theirs.stream().map(Line::other).distinct().count()));
    });
    places.sort(
        Comparator.comparingLong(Place::points)
            .reversed()
            .thenComparing(Comparator.comparingInt(Place::differentOthers).reversed())
            .thenComparing(Place::name)
            .thenComparing(Place::member));
    return places;
  }

  private static long points(List<Line> lines) {
    return lines.stream().mapToLong(line -> line.recognition().points()).sum();
  }

  private static int count(List<Line> lines, Size size) {
    return (int) lines.stream().filter(line -> line.recognition().size() == size).count();
  }

  /** Whether a calendar on the wall would show both moments in the same box. */
  private boolean sameBox(Period period, Instant one, Instant other) {
    return box(period, LocalDate.ofInstant(one, zone))
        .equals(box(period, LocalDate.ofInstant(other, zone)));
  }

  private static Optional<Object> box(Period period, LocalDate day) {
    return switch (period) {
      case WEEK ->
          Optional.of(
              List.of(
                  day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
      case MONTH -> Optional.of(YearMonth.from(day));
      case QUARTER -> Optional.of(List.of(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
      case YEAR -> Optional.of(day.getYear());
      case ALL -> Optional.empty();
    };
  }
}
