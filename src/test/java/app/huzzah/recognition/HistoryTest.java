package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.HistoryQuery.What;
import app.huzzah.recognition.RecognitionMessageStore.Shown;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId tom = team.person("Tom");
  private final MemberId zoe = team.person("Zoe");
  private final ChannelId wins = team.publicChannel("wins");
  private final ChannelId secret = team.privateChannel("secret");

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void whatOneGaveAndWhatOneJoinedStandInOneListNewestFirst() {
    Recognition first = team.from(mia).to(ben, tom).big().in(wins).give();
    pass();
    team.from(zoe).to(mia).in(wins).give();
    pass();
    team.join(zoe, first);
    pass();
    Recognition last = team.from(zoe).to(ben).in(wins).give();

    assertThat(lines(zoe, Side.GIVEN, What.ALL))
        .extracting(HistoryLine::points, line -> line.booster().isPresent())
        .containsExactly(tuple(1, false), tuple(2, true), tuple(1, false));
    assertThat(lines(zoe, Side.GIVEN, What.ALL).getFirst().recognition().id()).isEqualTo(last.id());
    assertThat(lines(mia, Side.GIVEN, What.ALL))
        .extracting(HistoryLine::points)
        .containsExactly(10);
    assertThat(lines(ben, Side.RECEIVED, What.ALL))
        .extracting(HistoryLine::points, line -> line.booster().isPresent())
        .containsExactly(tuple(1, false), tuple(1, true), tuple(5, false));
  }

  @Test
  void oneReadsWhatOneGaveOrReceivedAndOfTheRestOnlyWhatIsPublic() {
    Recognition quiet = team.from(mia).to(ben).in(secret).because("the secret plan").give();
    Recognition open = team.from(mia).to(ben).in(wins).give();
    team.join(zoe, quiet);
    team.join(zoe, open);
    shown(quiet, "https://acme.slack.com/quiet");
    shown(open, "https://acme.slack.com/open");

    assertThat(lines(ben, Side.RECEIVED, What.ALL)).allMatch(HistoryLine::readable);
    assertThat(lines(zoe, Side.GIVEN, What.ALL))
        .extracting(HistoryLine::readable, HistoryLine::permalink)
        .containsExactlyInAnyOrder(
            tuple(true, Optional.of("https://acme.slack.com/open")),
            tuple(false, Optional.empty()));
    assertThat(lines(mia, Side.GIVEN, What.ALL))
        .extracting(HistoryLine::permalink)
        .doesNotContain(Optional.empty());
  }

  @Test
  void whatIsPublicNoLongerIsReadNoLongerByWhoJoined() {
    team.join(zoe, team.from(mia).to(ben).in(wins).give());
    team.database()
        .runInTransaction(
            tx -> tx.execute("delete from channel where channel_id = '" + wins.value() + "'"));

    assertThat(lines(zoe, Side.GIVEN, What.ALL))
        .singleElement()
        .satisfies(line -> assertThat(line.readable()).isFalse());
  }

  @Test
  void whatWasTakenBackStandsApartAndCountsNothing() {
    Recognition gone = team.from(mia).to(ben).big().in(wins).give();
    team.join(zoe, gone);
    team.takeBack(gone);

    assertThat(lines(ben, Side.RECEIVED, What.ALL)).isEmpty();
    assertThat(lines(ben, Side.RECEIVED, What.TAKEN_BACK))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.points()).isZero();
          assertThat(line.recognition().takeBack().orElseThrow().by()).isEqualTo(mia);
        });
    assertThat(lines(zoe, Side.GIVEN, What.TAKEN_BACK))
        .singleElement()
        .satisfies(line -> assertThat(line.booster()).contains(zoe));
  }

  /** Sunday's last minute in New York is Monday in Berlin: the workspace's own day counts. */
  @Test
  void theWeekIsTheWorkspacesOwn() {
    team.at("2026-11-22T23:59");
    team.from(mia).to(ben).in(wins).because("before").give();
    team.at("2026-11-23T00:00");
    team.from(mia).to(ben).in(wins).because("after").give();

    assertThat(
            page(ben, new HistoryQuery(Side.RECEIVED, What.ALL, true), HistorySpot.FIRST).lines())
        .extracting(line -> line.recognition().message())
        .containsExactly("after");
    team.at("2026-11-30T00:00");
    assertThat(
            page(ben, new HistoryQuery(Side.RECEIVED, What.ALL, true), HistorySpot.FIRST).lines())
        .isEmpty();
  }

  /** A button of long ago, or one that somebody made up. */
  @ParameterizedTest
  @CsvSource({
    "99999999, 99999999, false",
    "99999999, 99999999, true",
    "1, 0, true",
    "0, 7, true",
    "0, 0, true"
  })
  void aPlaceBeyondTheEndIsTheBeginning(int shoutOuts, int joins, boolean backwards) {
    Recognition only = team.from(mia).to(ben).in(wins).give();
    HistoryPage page =
        page(
            ben,
            new HistoryQuery(Side.RECEIVED, What.ALL, false),
            new HistorySpot(shoutOuts, joins, backwards));

    assertThat(page.lines()).extracting(line -> line.recognition().id()).containsExactly(only.id());
    assertThat(page.later()).isEmpty();
    assertThat(page.earlier()).isEmpty();
  }

  @Test
  void everybodyHasTheirOwn() {
    team.from(mia).to(ben).in(wins).give();

    assertThat(lines(tom, Side.RECEIVED, What.ALL)).isEmpty();
    assertThat(lines(tom, Side.GIVEN, What.ALL)).isEmpty();
    assertThat(lines(ben, Side.GIVEN, What.ALL)).isEmpty();
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private void pass() {
    team.clock().pass(Duration.ofMinutes(1));
  }

  private void shown(Recognition recognition, String permalink) {
    team.database()
        .runInTransaction(tx ->
            new RecognitionMessageStore()
                .remember(
                    tx,
                    recognition,
                    List.of(
                        new Shown(
                            Shown.Role.POST,
                            recognition.channel().orElseThrow(),
                            "1700000000.000" + recognition.id(),
                            Optional.empty(),
                            Optional.of(permalink))),
                    Optional.empty()));
  }

  private List<HistoryLine> lines(MemberId member, Side side, What what) {
    return page(member, new HistoryQuery(side, what, false), HistorySpot.FIRST).lines();
  }

  private HistoryPage page(MemberId member, HistoryQuery query, HistorySpot spot) {
    return team.histories().page(team.id(), member, query, spot, 10);
  }
}
