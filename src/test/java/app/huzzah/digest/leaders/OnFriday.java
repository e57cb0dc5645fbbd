package app.huzzah.digest.leaders;

import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Four people, and what leaders are told on Friday, 27 November 2026 at 16:00. */
abstract class OnFriday {
  final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  final ChannelId wins = team.publicChannel("wins");
  final MemberId mia = team.person("Mia");
  final MemberId ben = team.person("Ben");
  final MemberId omar = team.person("Omar");
  final MemberId gina = team.person("Gina");

  @AfterEach
  final void close() {
    team.close();
  }

  @BeforeEach
  final void onWednesday() {
    team.at("2026-11-25T10:00");
  }

  final Figures onFriday() {
    team.at("2026-11-27T16:00");
    return service().asOf(team.id(), team.clock().instant());
  }

  static List<String> names(LeftOut leftOut) {
    return leftOut.people().stream().map(LeftOut.Person::name).toList();
  }

  static List<Integer> parts(Trend trend) {
    return trend.weeks().stream().map(Share::part).toList();
  }

  static MemberId[] with(List<MemberId> people, MemberId... more) {
    return Stream.concat(people.stream(), Arrays.stream(more)).toArray(MemberId[]::new);
  }

  final List<MemberId> in(String zone, int howMany) {
    return IntStream.range(0, howMany)
        .mapToObj(number -> new MemberId("U" + zone.replaceAll("[^A-Za-z]", "") + number))
        .map(id ->
            team.save(member(id, "Somebody", Optional.of(ZoneId.of(zone)), false, false, false)))
        .toList();
  }

  final void save(String name, boolean bot, boolean guest, boolean outsider) {
    team.save(member(new MemberId("U" + name), name, Optional.empty(), bot, guest, outsider));
  }

  private static Member member(
      MemberId id,
      String name,
      Optional<ZoneId> zone,
      boolean bot,
      boolean guest,
      boolean outsider) {
    return new Member(id, name, name, zone, bot, false, guest, outsider, false);
  }

  /** One that has kept nothing yet. */
  final FiguresService service() {
    return new FiguresService(team.database(), team.directory(), team.clock());
  }
}
