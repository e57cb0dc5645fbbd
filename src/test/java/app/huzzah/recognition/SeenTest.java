package app.huzzah.recognition;

import static app.huzzah.db.schema.Tables.CHANNEL;
import static app.huzzah.db.schema.Tables.MEMBER_SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeenTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final SeenService service =
      new SeenService(team.database(), team.directory(), new NobodyTold(), team.clock());
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId dana = leader("Dana");
  private final ChannelId wins = team.publicChannel("wins");

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void oneSaysSoOnceAndIsToldSinceWhen() {
    Recognition given = team.from(mia).to(ben).in(wins).give();
    SeenBy silent = new SeenBy(dana, team.clock().instant(), "");

    assertThat(see(dana, given, "")).isEqualTo(new SeenOutcome.Seen(given, silent));
    team.clock().pass(Duration.ofDays(1));

    assertThat(see(dana, given, "")).isEqualTo(new SeenOutcome.AlreadySeen(silent));
    assertThat(seen(given)).containsExactly(silent);
  }

  @Test
  void wordsMayComeLaterAndThenStay() {
    Recognition given = team.from(mia).to(ben).in(wins).give();
    SeenBy saying = new SeenBy(dana, team.clock().instant(), "What a save!");
    see(dana, given, "");
    team.clock().pass(Duration.ofDays(1));

    assertThat(service.whyNoWords(team.id(), given.id(), dana)).isEmpty();
    assertThat(see(dana, given, "\n What a save! ")).isEqualTo(new SeenOutcome.Seen(given, saying));

    SeenOutcome.Refused already = new SeenOutcome.AlreadySeen(saying);
    assertThat(see(dana, given, "Other words")).isEqualTo(already);
    assertThat(service.whyNoWords(team.id(), given.id(), dana)).contains(already);
    assertThat(seen(given)).containsExactly(saying);
  }

  @Test
  void whatNobodyCouldReadCountsAsNoWords() {
    Recognition given = team.from(mia).to(ben).in(wins).give();

    see(dana, given, " \u2800\n\u200b ");

    assertThat(seen(given)).extracting(SeenBy::words).containsExactly("");
  }

  @Test
  void wordsHaveToFit() {
    Recognition given = team.from(mia).to(ben).in(wins).give();

    assertThat(see(dana, given, "x".repeat(1_001))).isEqualTo(new SeenOutcome.WordsTooLong(1_001));
    assertThat(seen(given)).isEmpty();
    assertThat(see(dana, given, "🎉".repeat(500))).isInstanceOf(SeenOutcome.Seen.class);
  }

  @Test
  void severalLeadersStandInTheOrderInWhichTheyRead() {
    Recognition given = team.from(mia).to(ben).in(wins).give();
    MemberId omar = leader("Aomar");
    see(dana, given, "");
    team.clock().pass(Duration.ofSeconds(1));
    see(omar, given, "Thank you");
    see(dana, given, "Me too");

    assertThat(seen(given)).extracting(SeenBy::leader).containsExactly(dana, omar);
  }

  @Test
  void onlyWhoLeadsNowMaySaySo() {
    Recognition given = team.from(mia).to(ben).in(wins).give();
    MemberId tom = team.person("Tom");
    assertThat(see(tom, given, "")).isEqualTo(new SeenOutcome.NotALeader());

    team.database().runInTransaction(tx -> tx.deleteFrom(MEMBER_SETTING).execute());

    assertThat(see(dana, given, "")).isEqualTo(new SeenOutcome.NotALeader());
    assertThat(service.whyNoWords(team.id(), given.id(), dana))
        .contains(new SeenOutcome.NotALeader());
    assertThat(seen(given)).isEmpty();
  }

  @Test
  void whatWasNotSaidInPublicIsAsIfItWereNotThere() {
    Recognition between = team.from(mia).to(ben).give();
    Recognition hidden = team.from(mia).to(ben).in(team.privateChannel("plans")).give();
    Recognition nowHidden = team.from(mia).to(ben).in(wins).give();
    team.database().runInTransaction(tx -> tx.deleteFrom(CHANNEL).execute());

    for (RecognitionId id :
        List.of(between.id(), hidden.id(), nowHidden.id(), new RecognitionId(999_999))) {
      assertThat(service.see(team.id(), id, dana, "")).isEqualTo(new SeenOutcome.NotPublic());
      assertThat(service.whyNoWords(team.id(), id, dana)).contains(new SeenOutcome.NotPublic());
    }
  }

  @Test
  void whatWasTakenBackIsSeenByNobodyMore() {
    Recognition given = team.from(mia).to(ben).in(wins).give();
    team.takeBack(given);

    assertThat(see(dana, given, "")).isEqualTo(new SeenOutcome.Gone());
    assertThat(service.whyNoWords(team.id(), given.id(), dana)).contains(new SeenOutcome.Gone());
    assertThat(seen(given)).isEmpty();
  }

  @Test
  void whatIsTheirOwnAloneIsKnownToHaveBeenRead() {
    Recognition byDana = team.from(dana).to(ben).in(wins).give();
    Recognition forDana = team.from(mia).to(dana).in(wins).give();
    Recognition forBoth = team.from(mia).to(dana, ben).in(wins).give();

    assertThat(see(dana, byDana, "")).isEqualTo(new SeenOutcome.YourOwn(true));
    assertThat(see(dana, forDana, "")).isEqualTo(new SeenOutcome.YourOwn(false));
    assertThat(see(dana, forBoth, "")).isInstanceOf(SeenOutcome.Seen.class);
  }

  private MemberId leader(String name) {
    MemberId leader = team.person(name);
    team.database()
        .runInTransaction(tx ->
            tx.insertInto(MEMBER_SETTING)
                .set(MEMBER_SETTING.WORKSPACE_ID, team.id().value())
                .set(MEMBER_SETTING.MEMBER_ID, leader.value())
                .set(MEMBER_SETTING.ROLE, "leader")
                .execute());
    return leader;
  }

  private SeenOutcome see(MemberId leader, Recognition recognition, String words) {
    return service.see(team.id(), recognition.id(), leader, words);
  }

  private List<SeenBy> seen(Recognition recognition) {
    return team.database().query(dsl -> new SeenStore().all(dsl, team.id(), recognition.id()));
  }
}
