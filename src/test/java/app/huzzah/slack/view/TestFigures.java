package app.huzzah.slack.view;

import app.huzzah.digest.Story;
import app.huzzah.digest.leaders.Concentration;
import app.huzzah.digest.leaders.Figures;
import app.huzzah.digest.leaders.GroupName;
import app.huzzah.digest.leaders.GroupRate;
import app.huzzah.digest.leaders.LastFourWeeks;
import app.huzzah.digest.leaders.LeftOut;
import app.huzzah.digest.leaders.LeftOut.Person;
import app.huzzah.digest.leaders.Mix;
import app.huzzah.digest.leaders.Pair;
import app.huzzah.digest.leaders.Pairs;
import app.huzzah.digest.leaders.Rates;
import app.huzzah.digest.leaders.Share;
import app.huzzah.digest.leaders.Trend;
import app.huzzah.digest.leaders.ZoneRate;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.GroupId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Figures of a workspace on Friday, 27 November 2026, to be shown. */
final class TestFigures {
  static final Instant FRIDAY = Instant.parse("2026-11-27T15:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private TestFigures() {}

  /** Of a small workspace in which all there is to tell is told. */
  static Figures some() {
    return new Figures(
        FRIDAY,
        12,
        rates(12, 5, 9, 4),
        leftOut(3, 1, "Zoë Jansen"),
        spread(),
        List.of(groupRate("design"), groupRate("support")),
        1,
        List.of(zone("Europe/Berlin", 4, 8), zone("Asia/Tokyo", 1, 4)),
        new Pairs(1, List.of(pair("Mia Rossi", "Ben Ito"))),
        List.of(story(1, "Mia Rossi", "Ben Ito", "closing Acme on a Friday night")));
  }

  /** Of a workspace in which nobody ever gave anything. */
  static Figures nothing() {
    return new Figures(
        FRIDAY,
        12,
        rates(12, 0, 0, 0),
        leftOut(12, 12, "Zoë Jansen"),
        new LastFourWeeks(new Mix(0, 0, 0), Optional.empty(), Optional.empty()),
        List.of(),
        0,
        List.of(),
        new Pairs(0, List.of()),
        List.of());
  }

  /** Of 50,000 people who are all called so, with as much of everything as there can be. */
  static Figures huge(String name) {
    String words = name.repeat(20);
    return new Figures(
        FRIDAY,
        50_000,
        rates(50_000, 30_123, 45_678, 20_345),
        leftOut(4_321, 1_234, name),
        spread(),
        IntStream.range(0, Figures.MOST_GROUPS)
            .mapToObj(i -> groupRate(name.substring(0, Math.min(21, name.length()))))
            .toList(),
        900,
        IntStream.range(0, Figures.MOST_ZONES)
            .mapToObj(i -> zone("America/Argentina/ComodRivadavia", 12_345, 23_456))
            .toList(),
        new Pairs(
            777, IntStream.range(0, Pairs.MOST_NAMED).mapToObj(i -> pair(name, name)).toList()),
        IntStream.range(0, Figures.MOST_HIGHLIGHTS)
            .mapToObj(i -> story(i, name, name, words))
            .toList());
  }

  static Rates rates(int all, int week, int fourWeeks, int givers) {
    return new Rates(
        IntStream.range(0, Trend.WEEKS)
            .mapToObj(i -> DAY.minusWeeks(Trend.WEEKS - 1L - i))
            .toList(),
        trend(all, week),
        trend(all, fourWeeks),
        trend(all, givers));
  }

  /** Rises to this number; a week before it was one less, if that is possible. */
  private static Trend trend(int all, int now) {
    return new Trend(
        IntStream.range(0, Trend.WEEKS)
            .mapToObj(i -> new Share(Math.max(0, now - (Trend.WEEKS - 1 - i)), all))
            .toList());
  }

  static LeftOut leftOut(int fortnight, int thirtyDays, String name) {
    return new LeftOut(
        fortnight,
        thirtyDays,
        IntStream.range(0, Math.min(fortnight, LeftOut.MOST_PEOPLE))
            .mapToObj(i ->
                new Person(
                    Screens.member(i + 1),
                    name,
                    List.of(group("design"), group("support"), group("berlin")),
                    i % 2 == 0 ? Optional.empty() : Optional.of(LocalDate.of(2026, 10, 12)),
                    i < thirtyDays))
            .toList());
  }

  private static LastFourWeeks spread() {
    return new LastFourWeeks(
        new Mix(12, 8, 2),
        Optional.of(new Concentration(new Share(9, 22), 0.456)),
        Optional.of(new Share(8, 20)));
  }

  static GroupName group(String handle) {
    return new GroupName(new GroupId("S" + handle.hashCode()), handle, handle + " team");
  }

  private static GroupRate groupRate(String handle) {
    return new GroupRate(group(handle), new Share(3, 8), new Share(6, 8));
  }

  private static ZoneRate zone(String id, int part, int whole) {
    return new ZoneRate(ZoneId.of(id), new Share(part, whole), new Share(part, whole));
  }

  private static Pair pair(String one, String other) {
    return new Pair(Screens.member(1), one, Screens.member(2), other, 4, 3);
  }

  private static Story story(int id, String name, String giver, String words) {
    return new Story(
        new RecognitionId(id),
        giver,
        Screens.members(42),
        List.of(name, name, name, name),
        7,
        Kind.WIN,
        Size.BIG,
        words.substring(0, Math.min(1_000, words.length())),
        List.of("teamwork"),
        Optional.of("https://acme.slack.com/archives/C0123456789/p1700000000000100"));
  }
}
