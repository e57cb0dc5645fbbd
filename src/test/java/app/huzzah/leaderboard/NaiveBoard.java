package app.huzzah.leaderboard;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A board computed the slow and obvious way, to compare with. */
final class NaiveBoard {
  private final Map<MemberId, String> names;
  private final Set<MemberId> gone;
  private final Set<MemberId> left;
  private final Set<MemberId> group;
  private final ZoneId zone;

  /**
   * A board.
   *
   * @param gone those who have left
   * @param left those whom no board shows, for that or another reason
   */
  NaiveBoard(
      Map<MemberId, String> names,
      Set<MemberId> gone,
      Set<MemberId> left,
      Set<MemberId> group,
      ZoneId zone) {
    this.names = names;
    this.gone = gone;
    this.left = left;
    this.group = group;
    this.zone = zone;
  }

  /** Somebody joined a recognition at this moment, for one who received it. */
  record Joining(RecognitionId recognition, MemberId booster, MemberId recipient, Instant at) {}

  private record Line(
      Recognition recognition, boolean boost, Instant at, MemberId who, MemberId other) {
    int points() {
      return boost ? 1 : recognition.points();
    }

    boolean is(Size size) {
      return !boost && recognition.size() == size;
    }
  }

  /** What the service has to say; the number of people who can take part is that of all names. */
  Board board(
      List<Recognition> standing,
      List<Joining> joinings,
      BoardQuery query,
      Instant now,
      MemberId asker) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Span span = query.span(today);
    List<Ranking> rankings = new ArrayList<>();
    for (View view : query.views()) {
      List<Place> places = places(lines(standing, joinings, query, view, span));
      rankings.add(
          new Ranking(
              view,
              places.stream().skip((query.page() - 1) * 10L).limit(10).toList(),
              places.size(),
              places.stream().filter(place -> place.member().equals(asker)).findFirst()));
    }
    return new Board(
        query,
        span,
        query.group().map(any -> "design"),
        rankings,
        new Together(
            turnout(standing, joinings, query, span),
            span.previous().map(before -> turnout(standing, joinings, query, before)),
            participants(query)),
        left.contains(asker));
  }

  private OptionalInt participants(BoardQuery query) {
    if (query.channel().isPresent()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        (int)
            names.keySet().stream()
                .filter(one -> !gone.contains(one))
                .filter(one -> query.group().isEmpty() || group.contains(one))
                .count());
  }

  private Together.Turnout turnout(
      List<Recognition> standing, List<Joining> joinings, BoardQuery query, Span span) {
    return new Together.Turnout(
        people(lines(standing, joinings, query, View.GIVEN, span)),
        people(lines(standing, joinings, query, View.RECEIVED, span)));
  }

  private static int people(List<Line> lines) {
    return (int) lines.stream().map(Line::who).distinct().count();
  }

  private List<Line> lines(
      List<Recognition> standing, List<Joining> joinings, BoardQuery query, View view, Span span) {
    Map<RecognitionId, Recognition> byId =
        standing.stream().collect(Collectors.toMap(Recognition::id, one -> one));
    Stream<Line> given =
        standing.stream()
            .flatMap(r ->
                r.recipients().stream()
                    .map(to -> line(view, r, false, r.givenAt(), r.giver(), to)));
    Stream<Line> joined =
        joinings.stream()
            .map(j ->
                line(
                    view,
                    Objects.requireNonNull(byId.get(j.recognition())),
                    true,
                    j.at(),
                    j.booster(),
                    j.recipient()));
    return Stream.concat(given, joined)
        .filter(line -> counts(query, line.recognition()))
        .filter(line -> sameBox(span, LocalDate.ofInstant(line.at(), zone)))
        .filter(line -> query.group().isEmpty() || group.contains(line.who()))
        .toList();
  }

  private static Line line(
      View view, Recognition r, boolean boost, Instant at, MemberId from, MemberId to) {
    return view == View.RECEIVED
        ? new Line(r, boost, at, to, from)
        : new Line(r, boost, at, from, to);
  }

  private static boolean counts(BoardQuery query, Recognition r) {
    return query.kind().map(kind -> kind == r.kind()).orElse(true)
        && query.size().map(size -> size == r.size()).orElse(true)
        && (query.channel().isEmpty() || query.channel().equals(r.channel()));
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
              allPoints.stream().filter(others -> others == points).count() > 1,
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
    return lines.stream().mapToLong(Line::points).sum();
  }

  private static int count(List<Line> lines, Size size) {
    return (int) lines.stream().filter(line -> line.is(size)).count();
  }

  /** Whether a calendar on the wall would show both days in the same box. */
  private static boolean sameBox(Span span, LocalDate day) {
    return box(span.period(), span.from()).equals(box(span.period(), day));
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
