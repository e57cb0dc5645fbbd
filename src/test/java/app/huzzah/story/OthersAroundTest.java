package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.AcmeWorkspace;
import app.huzzah.demo.act.Values;
import app.huzzah.demo.delivery.Payload;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.Seed;
import app.huzzah.demo.model.User;
import app.huzzah.recognition.Verification;
import app.huzzah.story.Stage.Mode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * People of another organisation, people who left, a crowd, and a database that does not answer.
 */
class OthersAroundTest {
  private Stage stage;

  @BeforeEach
  void open() {
    Seed seed =
        AcmeWorkspace.seed()
            .stranger("northwind", "nils", "Nils Berg", "Europe/Oslo")
            .channelOf("joint", "Together", "nils", "mia", "ben", "huzzah");
    String[] crowd =
        IntStream.rangeClosed(1, 51).mapToObj(i -> "person" + (100 + i)).toArray(String[]::new);
    for (String each : crowd) {
      seed.person(each, "Person " + each.substring(6), "Crowd", "Europe/Berlin");
    }
    seed.group("crowd", "The crowd", crowd);
    stage =
        Stage.of(
            Mode.HTTP, ZoneId.of("Europe/Berlin"), seed, LocalDateTime.parse("2026-11-23T10:00"));
  }

  @AfterEach
  void close() {
    try (Stage ending = stage) {
      assertThat(Verification.differences(ending.database())).isEmpty();
    }
  }

  private int stored() {
    return stage.database().read(dsl -> dsl.fetch("select 1 from recognition").size());
  }

  @Test
  void peopleOfOtherOrganisationsNeitherGiveNorReceive() {
    Message theirs = stage.as("nils").person().says("#joint", "thanks @ben :muscle: for the tour");
    Message ours = stage.as("mia").person().says("#joint", "thanks @nils :muscle: for coming");
    stage.as("mia").person().reacts(theirs, "muscle");
    stage.as("nils").person().reacts(ours, "muscle");
    stage.calms();

    assertThat(stored()).isZero();
    assertThat(stage.as("nils").privately("#joint")).isEmpty();
    assertThat(stage.as("mia").privately("#joint")).isEmpty();
  }

  @Test
  void whereAdminsLetThemTheyGiveReceiveReactAndJoin() {
    letTakePart("OUTSIDERS");
    Message theirs = stage.as("nils").person().says("#joint", "@ben :muscle: for the tour");
    Message ours = stage.as("mia").person().says("#joint", "@nils :tada: for coming");
    stage.calms();
    stage.as("mia").person().reacts(theirs, "bulb");
    Message post = stage.awaitPost("#joint", "coming");
    stage.as("ben").person().reacts(post, "muscle");
    stage.as("nils").person().reacts(ours, "trophy");
    stage.calms();

    assertThat(balance("nils")).isEqualTo(5 + 1 + 1);
    assertThat(balance("ben")).isEqualTo(1);
    assertThat(balance("mia")).isEqualTo(1);

    letTakePart();
    stage.as("nils").person().says("#joint", "@ben :muscle: for another tour");
    stage.calms();
    assertThat(balance("ben")).isEqualTo(1);
  }

  private void letTakePart(String... who) {
    Colleague ada = stage.as("ada");
    ada.types("#random", "/huzzah settings");
    ada.submits(Values.of("taking_part", who));
    assertThat(ada.complaints()).isEmpty();
    ada.closesForms();
  }

  private int balance(String who) {
    return stage
        .database()
        .read(dsl ->
            dsl.fetchOptional(
                    "select points from balance where member_id = ?", stage.as(who).person().id())
                .map(row -> row.get(0, Integer.class))
                .orElse(0));
  }

  @Test
  void underAMessageOfSomebodyWhoLeftAReactionGivesNothing() {
    Message said = stage.as("ben").person().says("#joint", "my last week");
    stage.slack().directory().change("ben", user -> user.with(User.Role.DEACTIVATED));
    stage.calms();
    stage.as("mia").person().reacts(said, "muscle");
    stage.calms();

    assertThat(stored()).isZero();
    assertThat(stage.as("mia").privately("#joint")).isEmpty();
  }

  @Test
  void aLargeGroupIsAskedForFirst() {
    stage.as("ada").types("#wins", "/huzzah allowance @mia 100");
    Message said = stage.as("mia").person().says("#joint", "@crowd :muscle: for the whole move");
    stage.calms();

    assertThat(stage.as("mia").types("#wins", "/huzzah me")).contains("100 of 100 points");
    Message question = stage.as("mia").reads("#joint", "thanks 51 people at once");
    assertThat(stage.text(question)).contains("[Open the form]");
    assertThat(question.blocks().toString()).contains("@crowd for the whole move");
    assertThat(stored()).isZero();
    assertThat(said.reacted(Talking.ANSWER, stage.slack().app().botUserId())).isFalse();
  }

  @Test
  void whatCannotBeStoredIsDeliveredAgainAndCountsOnce() {
    List<Payload> held =
        stage
            .slack()
            .holdingEvents(
                () -> stage.as("mia").person().says("#joint", "@ben :muscle: for staying calm"));
    stage.database().runInTransaction(tx -> tx.execute("alter table recognition rename to away"));
    assertThat(stage.slack().delivers(held.getFirst()).status()).isEqualTo(500);
    stage.database().runInTransaction(tx -> tx.execute("alter table away rename to recognition"));
    assertThat(stage.slack().retries(held.getFirst()).status()).isEqualTo(200);
    assertThat(stage.slack().retries(held.getFirst()).status()).isEqualTo(200);
    stage.calms();

    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void whatGivesNothingDoesNotTouchTheDatabase() {
    // Settings are read once, then kept in memory.
    Message said = stage.as("ben").person().says("#joint", "`@mia :muscle:` good morning");
    stage.calms();
    List<Payload> held =
        stage
            .slack()
            .holdingEvents(() -> {
              stage.as("mia").person().says("#joint", "@ben look: https://example.com/a:b :wave:");
              Message edited = stage.as("mia").person().says("#joint", "no :muscle: for nobody");
              stage.as("mia").person().edits(edited, "still no :muscle: for nobody");
              stage.as("mia").person().deletes(edited);
              stage.as("mia").person().says("#joint", "`@ben :muscle:` is how");
              stage.as("mia").person().reacts(said, "heart");
              stage.as("mia").person().unreacts(said, "heart");
              stage.as("ben").person().reacts(said, "muscle");
            });
    stage
        .database()
        .runInTransaction(tx -> {
          // Whoever reads or writes any of our tables waits until this is over.
          String tables =
              String.join(
                  ", ",
                  tx.fetch("select tablename from pg_tables where schemaname = 'public'")
                      .getValues("tablename", String.class));
          tx.execute("lock table " + tables + " in access exclusive mode");
          for (Payload each : held) {
            assertThat(stage.slack().delivers(each).status()).isEqualTo(200);
          }
        });
  }
}
