package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.CountingWire;
import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.PostgresForTests;
import app.huzzah.recognition.Gift;
import app.huzzah.recognition.GiftFrom;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Occasion;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.Source;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Verification;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Roster;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A gift costs three round trips to the database, what has to be said included: read and lock,
 * store, commit. Counted on the wire itself.
 */
class RoundTripsTest {
  private static final int MOST = 3;

  private final DatabaseUrl url = PostgresForTests.freshUrl();
  private final CountingWire wire = CountingWire.to(url);
  private final Database database = Database.connect(wire.url(), 1);
  private final TestWorkspace team =
      TestWorkspace.inside(database, "T1", ZoneId.of("Europe/Berlin"));
  private final RecognitionService service =
      new RecognitionService(
          database,
          new Directory(database, Roster.NONE, team.clock()),
          new RecognitionErrands(new Outbox(database, team.clock()), (tx, changed) -> {}),
          team.clock());
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final ChannelId wins = team.publicChannel("wins");

  @AfterEach
  void nothingDiffers() {
    assertThat(Verification.differences(database)).isEmpty();
    database.close();
    wire.close();
    PostgresForTests.drop(url.name());
  }

  @Test
  void aGiftToOnePersonCostsThree() {
    assertThat(fewest(() -> team.from(mia).to(ben).in(wins))).isEqualTo(MOST);
    assertThat(database.<Integer>query(dsl -> dsl.fetchCount(OUTBOX))).isPositive();
  }

  @Test
  void aGiftThatShowsHomesAnewCostsNoMore() {
    Homes homes = new Homes(database, team.clock());
    homes.opened(team.id(), mia);
    homes.opened(team.id(), ben);

    assertThat(fewest(() -> team.from(mia).to(ben).in(wins))).isEqualTo(MOST);
    assertThat(database.<Integer>query(dsl -> dsl.fetchCount(OUTBOX, OUTBOX.ERRAND.eq("ShowHome"))))
        .isEqualTo(2);
  }

  @Test
  void aGiftToSeveralCostsNoMore() {
    List<MemberId> many = team.people(40);
    assertThat(fewest(() -> team.from(mia).to(many).big().win().values("teamwork").in(wins)))
        .isEqualTo(MOST);
  }

  @Test
  void aGiftToAGroupCostsNoMore() {
    GroupId group = team.group("design", team.people(9).toArray(MemberId[]::new));
    assertThat(fewest(() -> team.from(mia).to(group).to(ben).in(wins))).isEqualTo(MOST);
  }

  @Test
  void aGiftByMessageTakesInItsNewsWithoutAnotherTrip() {
    int[] number = {0};
    assertThat(
            fewest(() -> {
              Source message = new Source(wins, "1700000000.00010" + number[0]++);
              return team.from(mia)
                  .to(ben)
                  .in(wins)
                  .by(Origin.MESSAGE)
                  .on(Occasion.message(message, 0, message.ts()));
            }))
        .isEqualTo(MOST);
  }

  @Test
  void whatIsRefusedCostsTwo() {
    Gift alone = team.from(mia).to(mia).in(wins).gift();
    service.give(alone);
    assertThat(
            IntStream.range(0, 5).map(i -> wire.during(() -> service.give(alone))).min().orElse(0))
        .isEqualTo(2);
  }

  /** Of several alike, since the pool asks a connection that has rested whether it still lives. */
  private int fewest(Supplier<GiftFrom> gift) {
    give(gift);
    return IntStream.range(0, 5).map(i -> wire.during(() -> give(gift))).min().orElseThrow();
  }

  private void give(Supplier<GiftFrom> gift) {
    assertThat(service.give(gift.get().gift())).isInstanceOf(GiveOutcome.Given.class);
  }
}
