package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Seed;
import app.huzzah.demo.model.User.Role;
import app.huzzah.recognition.Verification;
import app.huzzah.story.Stage.Mode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group of more than fifty people is thanked once somebody says that all are meant. */
class ManyPeopleTest {
  private final Stage stage = stage();
  private final Colleague mia = stage.as("mia");

  private static Stage stage() {
    Seed seed =
        Seed.named("Big & Co", "big")
            .app("Huzzah", "/huzzah")
            .person("mia", "Mia Rossi", "Designer", "Europe/Rome")
            .person("ada", "Ada Okonkwo", "Director", "Europe/Rome", Role.ADMIN);
    String[] crowd =
        IntStream.range(0, 60).mapToObj(i -> "p%02d".formatted(i)).toArray(String[]::new);
    for (String handle : crowd) {
      seed.person(handle, "Person " + handle, "", "Europe/Rome");
    }
    seed.group("everyone-here", "Everyone here", crowd)
        .group("two", "Two", "p00", "ada")
        .channel("wins", "What went well");
    return Stage.of(
        Mode.HTTP, ZoneId.of("Europe/Rome"), seed, LocalDateTime.parse("2026-11-23T10:00"));
  }

  @BeforeEach
  void miaMayGiveMuch() {
    stage.as("ada").types("#wins", "/huzzah allowance @mia 100");
  }

  @AfterEach
  void close() {
    try (stage) {
      assertThat(Verification.differences(stage.database())).isEmpty();
    }
  }

  @Test
  void theFormAsksAndGivesAfterAYes() {
    mia.types("#wins", "/huzzah form lesson @everyone-here for the honest review #learning");
    mia.submits(Values.none());

    assertThat(mia.formText()).contains("That is 60 people at once", "It takes 60 points");
    assertThat(mia.form().definition().toString()).contains("Yes, thank all 60 people");
    assertThat(mia.form().values().toString()).contains("LESSON", "the honest review", "learning");
    mia.submits(Values.none());
    assertThat(mia.complaints().values()).containsOnly("Please complete this required field.");

    mia.submits(Values.of("many", "many"));

    assertThat(mia.formText()).contains("40 of 100 points left");
    stage.awaitPost("#wins", "the honest review", "#learning");
  }

  @Test
  void aYesHoldsForThosePeopleAlone() {
    mia.types("#wins", "/huzzah form @everyone-here for the honest review");
    mia.submits(Values.none());

    mia.submits(Values.of("many", "many").and("people", "ada"));

    assertThat(mia.formText()).contains("That is 61 people at once");
    mia.submits(Values.of("many", "many"));
    assertThat(mia.formText()).contains("39 of 100 points left");
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeAnybodyIsAsked() {
    mia.types("#wins", "/huzzah form big @everyone-here for the honest review");

    mia.submits(Values.none());

    assertThat(mia.complaints()).containsOnlyKeys("size");
    assertThat(mia.complaints().get("size")).contains("300 points", "100 left");
  }

  @Test
  void fewerPeopleAreNotAskedAbout() {
    mia.types("#wins", "/huzzah form @two for the honest review");

    mia.submits(Values.none());

    assertThat(mia.formText()).contains("98 of 100 points left");
  }

  @Test
  void theCommandOffersTheFormWhichAsks() {
    String answer = mia.types("#wins", "/huzzah win @everyone-here for <all> & everything #growth");
    assertThat(answer).contains("60 people at once", "[Open the form]");

    mia.presses("#wins", "Open the form");

    assertThat(mia.form().values().toString()).contains("WIN");
    mia.submits(Values.none());
    assertThat(mia.formText()).contains("That is 60 people at once");
    mia.submits(Values.of("many", "many"));
    stage.awaitPost("#wins", "<all> & everything", "#growth");
    assertThat(mia.types("#wins", "/huzzah me")).contains("60");
  }
}
