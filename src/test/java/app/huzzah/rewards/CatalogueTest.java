package app.huzzah.rewards;

import static app.huzzah.rewards.RewardTeam.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.ChannelId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final RewardTeam team = new RewardTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void whatAnAdminOffersIsInTheCatalogueTheCheapestFirst() {
    Reward dear = team.offers(lunch().at(50));
    Reward cheap = team.offers(lunch().at(5).left(2).atMost(1, Term.YEAR));

    assertThat(team.catalogue.offered(team.team.id())).containsExactly(cheap, dear);
    assertThat(cheap.terms().limit()).contains(new Limit(1, Term.YEAR));
    assertThat(cheap.terms().left()).contains(2);
  }

  @Test
  void onlyAdminsOffer() {
    assertThat(
            team.catalogue.add(team.team.id(), team.mia, lunch().settledBy(team.mia), team.form()))
        .isInstanceOf(SaveOutcome.NotAdmin.class);
    assertThat(team.catalogue.addExamples(team.team.id(), team.mia)).isFalse();
    assertThat(team.catalogue.all(team.team.id())).isEmpty();
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    RewardDraft draft =
        new RewardDraft(
            " ",
            "x".repeat(501),
            "http://example.com/lunch.png",
            "0",
            "-1",
            "many",
            Term.MONTH,
            true,
            Optional.empty(),
            List.of(),
            false);

    SaveOutcome.Faulty faulty =
        (SaveOutcome.Faulty) team.catalogue.add(team.team.id(), team.lea, draft, team.form());

    assertThat(faulty.mends()).containsOnlyKeys(RewardField.values());
    assertThat(faulty.mends().get(RewardField.PRICE))
        .isEqualTo("Write a whole number from 1 to 1,000,000.");
    assertThat(faulty.mends().get(RewardField.DESCRIPTION)).contains("501 characters; 500 fit");
  }

  @Test
  void aChannelSettlesToo() {
    RewardDraft draft =
        new RewardDraft(
            "Lunch\n with  us",
            "",
            " https://example.com/lunch.png ",
            "10",
            "",
            "",
            Term.MONTH,
            false,
            Optional.of(new ChannelId("COFFICE")),
            List.of(),
            false);
    Reward saved =
        ((SaveOutcome.Saved) team.catalogue.add(team.team.id(), team.lea, draft, team.form()))
            .reward();
    assertThat(saved.name()).isEqualTo("Lunch with us");
    assertThat(saved.terms().picture()).contains("https://example.com/lunch.png");
    assertThat(saved.terms().settlers().channel()).contains(new ChannelId("COFFICE"));
  }

  @Test
  void aNumberThatWasNotTouchedStaysWhatItIsThoughSomeWereTakenMeanwhile() {
    Reward shown = team.offers(lunch().left(5));
    team.earns(team.mia, 20);
    team.has(team.mia, shown);

    team.changes(shown, lunch().left(5));
    assertThat(team.left(shown)).contains(4);
    team.changes(shown, lunch().left(8));
    assertThat(team.left(shown)).contains(7);
    team.changes(shown, lunch().left(0));
    assertThat(team.left(shown)).contains(2);
    team.changes(shown, lunch());
    assertThat(team.left(shown)).isEmpty();
  }

  @Test
  void whatIsRetiredIsNoLongerOfferedAndCanComeBack() {
    Reward reward = team.offers(lunch());
    team.changes(reward, lunch().retired());
    assertThat(team.catalogue.offered(team.team.id())).isEmpty();
    assertThat(team.catalogue.all(team.team.id())).hasSize(1);
    team.changes(reward, lunch());
    assertThat(team.catalogue.offered(team.team.id())).hasSize(1);
  }

  @Test
  void theSameFormAddsOrChangesOnce() {
    RewardDraft draft = lunch().left(5).settledBy(team.lea);
    Reward added =
        ((SaveOutcome.Saved) team.catalogue.add(team.team.id(), team.lea, draft, "V1")).reward();
    team.catalogue.add(team.team.id(), team.lea, draft, "V1");
    assertThat(team.catalogue.all(team.team.id())).hasSize(1);

    for (int i = 0; i < 2; i++) {
      assertThat(change(added, lunch().left(8), "V2")).isInstanceOf(SaveOutcome.Saved.class);
    }
    assertThat(team.left(added)).contains(8);
  }

  @Test
  void whatAnotherAdminChangedMeanwhileIsNotUndone() {
    Reward shown = team.offers(lunch());
    team.changes(shown, lunch().retired());
    assertThat(change(shown, lunch().at(3), "V9")).isInstanceOf(SaveOutcome.ChangedMeanwhile.class);
    assertThat(team.catalogue.offered(team.team.id())).isEmpty();
  }

  private SaveOutcome change(Reward shown, RewardTeam.Draft draft, String form) {
    return team.catalogue.change(
        team.team.id(),
        team.lea,
        shown.id(),
        shown.terms().left(),
        shown.revision(),
        draft.settledBy(team.lea),
        form);
  }

  @Test
  void examplesFillAnEmptyCatalogueOnly() {
    assertThat(team.catalogue.addExamples(team.team.id(), team.lea)).isTrue();
    assertThat(team.catalogue.offered(team.team.id()))
        .hasSize(4)
        .allMatch(reward -> reward.terms().settlers().people().equals(List.of(team.lea)));
    assertThat(team.catalogue.addExamples(team.team.id(), team.lea)).isFalse();
    assertThat(team.catalogue.offered(team.team.id())).hasSize(4);
  }
}
