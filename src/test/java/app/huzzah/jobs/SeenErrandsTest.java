package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.jobs.Errand.ShowAsItStands;
import app.huzzah.jobs.Errand.TellSeen;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionMessageStore;
import app.huzzah.recognition.RecognitionMessageStore.Shown;
import app.huzzah.recognition.SeenOutcome;
import app.huzzah.recognition.SeenService;
import app.huzzah.recognition.Together;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told that a leader read a recognition, and how often. */
class SeenErrandsTest {
  private final OutboxTeam team = new OutboxTeam();
  private final SeenService service =
      new SeenService(
          team.team.database(),
          team.team.directory(),
          new RecognitionErrands(team.outbox, (tx, changed) -> {}),
          team.team.clock());
  private final MemberId mia = team.team.person("Mia");
  private final MemberId ben = team.team.person("Ben");
  private final MemberId zoe = team.team.person("Zoe");
  private final MemberId dana = admin("UDANA");
  private final ChannelId wins = team.team.publicChannel("wins");

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void twentyPressesAtOnceAreOneAndItsPeopleAreToldOnce() throws Exception {
    Recognition given = posted(ben, zoe);

    List<SeenOutcome> outcomes = Together.doAll(20, i -> see(given, ""));

    assertThat(outcomes).filteredOn(SeenOutcome.Seen.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(SeenOutcome.AlreadySeen.class::isInstance).hasSize(19);
    int rows = team.team.database().read(dsl -> dsl.fetchCount(SEEN));
    assertThat(rows).isEqualTo(1);
    assertThat(said())
        .containsExactlyInAnyOrder(
            new ShowAsItStands(given.id(), wins, "1.1"),
            new TellSeen(given.id(), dana, mia, false),
            new TellSeen(given.id(), dana, ben, false),
            new TellSeen(given.id(), dana, zoe, false));
  }

  @Test
  void wordsThatComeLaterAreToldByErrandsOfTheirOwn() throws Exception {
    Recognition given = posted(ben);
    see(given, "");

    List<SeenOutcome> outcomes = Together.doAll(20, i -> see(given, "Word " + i));

    assertThat(outcomes).filteredOn(SeenOutcome.Seen.class::isInstance).hasSize(1);
    assertThat(said())
        .containsExactlyInAnyOrder(
            new ShowAsItStands(given.id(), wins, "1.1"),
            new TellSeen(given.id(), dana, mia, false),
            new TellSeen(given.id(), dana, ben, false),
            new TellSeen(given.id(), dana, mia, true),
            new TellSeen(given.id(), dana, ben, true));
  }

  @Test
  void aLeaderAmongTheRecipientsIsNotToldOfTheirOwn() {
    Recognition given = posted(dana, ben);

    see(given, "Thank you from all of us");

    assertThat(said())
        .filteredOn(TellSeen.class::isInstance)
        .containsExactlyInAnyOrder(
            new TellSeen(given.id(), dana, mia, true), new TellSeen(given.id(), dana, ben, true));
  }

  @Test
  void whatIsRefusedIsToldToNobody() {
    Recognition given = posted(ben);
    team.team.takeBack(given);

    see(given, "");

    assertThat(said()).isEmpty();
  }

  /** Given in a channel, with its post there. */
  private Recognition posted(MemberId... recipients) {
    Recognition given = team.team.from(mia).to(recipients).in(wins).give();
    Shown post = new Shown(Shown.Role.POST, wins, "1.1", Optional.empty(), Optional.empty());
    team.team
        .database()
        .runInTransaction(tx ->
            new RecognitionMessageStore().remember(tx, given, List.of(post), Optional.empty()));
    return given;
  }

  private MemberId admin(String id) {
    return team.team.save(
        new Member(new MemberId(id), id, id, Optional.empty(), false, false, false, false, true));
  }

  private SeenOutcome see(Recognition recognition, String words) {
    return service.see(team.team.id(), recognition.id(), dana, words);
  }

  private List<Errand> said() {
    team.deliverAll();
    return team.slack.errands();
  }
}
