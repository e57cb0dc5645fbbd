package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Message;
import app.huzzah.slack.view.RecognitionPost.Choice;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoveTest extends InBothModes {
  @AfterEach
  void formsAreClosed() {
    for (String handle : List.of("lena", "ada")) {
      as(handle).person().modals().reversed().forEach(as(handle).person()::closes);
    }
  }

  @Test
  void anAdminRemovesFromTheMenuAndTheGiverHearsWhy() {
    Message post = given("#wins", "big win @ben for a rumour");

    as("lena").chooses(post, Choice.REMOVE);
    assertThat(as("lena").formText())
        .contains("*Mia Rossi* for Ben Ito: Big win", "a rumour", "The giver gets this.");
    as("lena").submits(Values.of("reason", "It is not announced yet."));

    assertThat(as("lena").formText()).contains("Removed", "Mia Rossi gets your reason");
    as("mia")
        .hears(
            "An admin removed your shout-out for Ben Ito", "It is not announced yet.", "a rumour");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("a rumour"));
    assertThat(stage().posts("#wins")).last().asString().contains("was taken back");
    assertThat(as("ben").heard()).noneMatch(text -> text.contains("a rumour"));
    assertThat(as("ben").types("#wins", "/huzzah me")).contains("Received: nothing yet");
    assertThat(as("mia").types("#wins", "/huzzah me")).contains("20 of 20 points");
  }

  @Test
  void nobodyElseGetsTheForm() {
    Message post = given("#wins", "@ben for the calm");

    as("mia").chooses(post, Choice.REMOVE);

    as("mia").reads("#wins", "Only admins of Huzzah can remove");
    assertThat(as("tom").types("#wins", "/huzzah remove " + link(post)))
        .contains("Only admins of Huzzah can remove");
    assertThat(as("tom").person().modal()).isEmpty();
  }

  @Test
  void aReasonHasToSaySomething() {
    Message post = given("#wins", "@ben for the typo");
    as("lena").chooses(post, Choice.REMOVE);

    as("lena").submits(Values.of("reason", " \n "));

    assertThat(as("lena").complaints()).containsOnlyKeys("reason");
    assertThat(as("ben").types("#wins", "/huzzah me")).contains("1 point");
  }

  @Test
  void whatItsGiverTookBackMeanwhileIsNotRemovedAgain() {
    Message post = given("#wins", "@ben for the race");
    as("lena").chooses(post, Choice.REMOVE);
    assertThat(as("lena").formText()).contains("Mia Rossi");
    as("mia").types("#wins", "/huzzah undo");

    as("lena").submits(Values.of("reason", "Not for work."));

    assertThat(as("lena").formText()).contains("taken back already");
    assertThat(as("mia").heard()).noneMatch(text -> text.contains("Not for work."));
    as("lena").chooses(post, Choice.REMOVE);
    as("lena").reads("#wins", "taken back already");
  }

  @Test
  void theLinkOfAPostOpensTheFormAnywhere() {
    Message post = given("#wins", "@ben for the second link");

    assertThat(as("ada").types("#random", "/huzzah remove " + link(post))).isEmpty();

    assertThat(as("ada").formText()).contains("Mia Rossi", "Ben Ito", "the second link");
  }

  @Test
  void anAdminReadsNoWordsOfAPrivateChannelAndRemovesAllTheSame() {
    Message post = given("#project-aurora", "@ben for the secret launch");

    as("lena").types("#random", "/huzzah remove " + link(post));

    assertThat(as("lena").formText())
        .contains("*Mia Rossi* for Ben Ito", "not given in public")
        .doesNotContain("secret launch");
    as("lena").submits(Values.of("reason", "As Ben asked."));
    assertThat(as("lena").formText()).contains("Removed").doesNotContain("secret launch");
    as("mia").hears("As Ben asked.");
    assertThat(as("lena").heard()).noneMatch(text -> text.contains("secret launch"));
  }

  @Test
  void ofSeveralFromOneMessageOneIsChosen() {
    Message first = given("#wins", "@ben for the one half");
    Message second = given("#wins", "@tom for the other half");
    String channel = first.channel();
    stage()
        .database()
        .runInTransaction(tx ->
            tx.update(table("recognition"))
                .set(field("source_channel_id", String.class), channel)
                .set(field("source_ts", String.class), "1700000000.000100")
                .where(field("message", String.class).like("the % half"))
                .execute());

    as("lena")
        .types(
            "#random",
            "/huzzah remove https://acme.slack.com/archives/"
                + channel
                + "/p1700000000000100?thread_ts=1690000000.000100&cid="
                + channel);
    as("lena").submits(Values.of("which", option("for Tom")).and("reason", "Once is enough."));

    assertThat(as("lena").formText()).contains("Removed: what Mia Rossi gave to Tom Whitfield");
    assertThat(as("ben").types("#wins", "/huzzah me")).contains("1 point");
    assertThat(as("tom").types("#wins", "/huzzah me")).contains("Received: nothing yet");
    assertThat(second.ts()).isNotEqualTo(first.ts());
  }

  @Test
  void withoutALinkOrWithAnotherOneTheMendIsNamed() {
    assertThat(as("lena").types("#wins", "/huzzah remove")).contains("Which one?", "Copy link");
    assertThat(as("lena").types("#wins", "/huzzah remove that one"))
        .contains("Which one?", "remove that one");
    assertThat(
            as("lena")
                .types(
                    "#wins",
                    "/huzzah remove https://acme.slack.com/archives/C0123456789/p1600000000000100"))
        .contains("I know of no shout-out there");
  }

  /** The value of the choice in Lena's form whose label holds these words. */
  private String option(String words) {
    List<String> options = Menu.options(as("lena").form(), "which", words);
    assertThat(options).hasSize(1);
    return options.getFirst();
  }

  private static String link(Message message) {
    return "https://acme.slack.com/archives/"
        + message.channel()
        + "/p"
        + message.ts().replace(".", "");
  }

  private Message given(String channel, String text) {
    as("mia").types(channel, "/huzzah " + text);
    Message post = stage().awaitPost(channel, text.substring(text.indexOf(" for ") + 5));
    stage().settles();
    return post;
  }
}
