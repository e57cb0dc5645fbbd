package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.BoostService;
import app.huzzah.recognition.CorrectionService;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose Home is shown anew, and how often. */
class HomeErrandsTest {
  private final OutboxTeam team = new OutboxTeam();
  private final Homes homes = new Homes(team.team.database(), team.team.clock());
  private final RecognitionErrands errands =
      new RecognitionErrands(team.outbox, (tx, changed) -> {});
  private final RecognitionService recognitions =
      new RecognitionService(
          team.team.database(), team.team.directory(), errands, team.team.clock());
  private final BoostService boosts =
      new BoostService(team.team.database(), team.team.directory(), errands, team.team.clock());
  private final MemberId mia = team.team.person("Mia");
  private final MemberId ben = team.team.person("Ben");
  private final MemberId zoe = team.team.person("Zoe");
  private final ChannelId wins = team.team.publicChannel("wins");

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void onlyThoseWhoOpenedItLatelySeeItAnew() {
    homes.opened(team.team.id(), ben);
    given();

    assertThat(shown()).containsExactly(ben);

    team.pass(Homes.LATELY.plusSeconds(1));
    given();
    assertThat(shown()).isEmpty();

    homes.opened(team.team.id(), mia);
    given();
    assertThat(shown()).containsExactly(mia);
  }

  @Test
  void oneThatWaitsDoesForAllThatHappens() {
    homes.opened(team.team.id(), ben);
    homes.opened(team.team.id(), mia);
    Recognition first = given();
    given();
    for (MemberId fan : team.team.people(20)) {
      boosts.join(team.team.id(), first.id(), fan, Optional.empty());
    }

    assertThat(shown()).containsExactlyInAnyOrder(mia, ben);
  }

  @Test
  void whoJoinsAndWhoIsJoinedSeeIt() {
    Recognition one = given();
    homes.opened(team.team.id(), ben);
    homes.opened(team.team.id(), zoe);

    boosts.join(team.team.id(), one.id(), zoe, Optional.empty());

    assertThat(shown()).containsExactlyInAnyOrder(ben, zoe);
  }

  @Test
  void whatIsTakenBackIsSeenByAllWhomItCounted() {
    Recognition one = given();
    boosts.join(team.team.id(), one.id(), zoe, Optional.empty());
    List.of(mia, ben, zoe).forEach(member -> homes.opened(team.team.id(), member));

    new CorrectionService(
            team.team.database(), team.team.directory(), recognitions, errands, team.team.clock())
        .takeBack(team.team.id(), one.id(), mia);

    assertThat(shown()).containsExactlyInAnyOrder(mia, ben, zoe);
  }

  /** What changes while a Home is read may be missing there, so it is shown once more. */
  @Test
  void whatHappensWhileItIsUnderWayIsFollowedByAnother() {
    homes.opened(team.team.id(), ben);
    given();
    team.slack.answers(attempt -> {
      if (attempt.errand() instanceof Errand.ShowHome && shownTo(ben) < 2) {
        given();
        given();
      }
      return Courier.Delivery.done();
    });

    team.deliverAll();

    assertThat(shownTo(ben)).isEqualTo(2);
  }

  @Test
  void slackPuttingItOffHoldsUpNoMessageToTheSamePerson() {
    homes.opened(team.team.id(), ben);
    given();
    team.slack.answers(attempt ->
        attempt.errand() instanceof Errand.ShowHome
            ? FakeSlack.limited(Duration.ofHours(1))
            : Courier.Delivery.done());
    team.add(OutboxTeam.tell(1, ben.value()));

    team.deliverAll();

    assertThat(team.slack.errands()).anyMatch(Errand.TellRecipient.class::isInstance);
    given();
    assertThat(shown()).containsExactly(ben);
  }

  @Test
  void aHomeThatSlackDoesNotHaveIsShownNoMore() {
    homes.opened(team.team.id(), ben);
    homes.gone(team.team.id(), ben);
    given();

    assertThat(shown()).isEmpty();
  }

  private long shownTo(MemberId member) {
    return team.slack.errands().stream().filter(new Errand.ShowHome(member)::equals).count();
  }

  private Recognition given() {
    GiveOutcome outcome = recognitions.give(team.team.from(mia).to(ben).in(wins).gift());
    assertThat(outcome).isInstanceOf(GiveOutcome.Given.class);
    return ((GiveOutcome.Given) outcome).recognition();
  }

  /** Whose Home waits to be shown; that of each in a lane of its own. Then nothing waits. */
  private List<MemberId> shown() {
    List<MemberId> waiting =
        team.team
            .database()
            .query(dsl ->
                dsl.select(OUTBOX.LANE)
                    .from(OUTBOX)
                    .where(OUTBOX.ERRAND.eq("ShowHome"))
                    .fetch(row -> new MemberId(row.value1().replace("home/", ""))));
    team.team.database().runInTransaction(tx -> tx.deleteFrom(OUTBOX).execute());
    return waiting;
  }
}
