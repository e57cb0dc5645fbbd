package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Stories in which people write and react, and what these read. */
abstract class Talking extends InBothModes {
  static final String ANSWER = "raised_hands";

  private final Map<String, Integer> before = new HashMap<>();

  final Message says(String who, String channel, String text) {
    Message said = as(who).person().says(channel, text);
    stage().calms();
    return said;
  }

  final Message edits(String who, Message said, String text) {
    Message edited = as(who).person().edits(said, text);
    stage().calms();
    return edited;
  }

  final void deletes(String who, Message said) {
    as(who).person().deletes(said);
    stage().calms();
  }

  final void reacts(String who, Message to, String emoji) {
    as(who).person().reacts(to, emoji);
    stage().calms();
  }

  final void unreacts(String who, Message to, String emoji) {
    as(who).person().unreacts(to, emoji);
    stage().calms();
  }

  /** An admin changes settings in the form. */
  final void sets(Values values) {
    Colleague ada = as("ada");
    ada.closesForms();
    ada.types("#random", "/huzzah settings");
    ada.submits(values);
    assertThat(ada.complaints()).isEmpty();
    ada.closesForms();
  }

  /** How many points this person may still give, of 20. */
  final void assertLeft(String who, int points) {
    assertThat(as(who).types("#random", "/huzzah me")).contains(points + " of 20 points");
  }

  /** How many points this person received since the story began. */
  final void assertReceived(String who, int points) {
    assertThat(balance(who) - before.getOrDefault(who, 0)).as("points of " + who).isEqualTo(points);
  }

  /** The same, once it has come to it. */
  final void awaitReceived(String who, int points) {
    Awaitility.await("points of " + who)
        .atMost(Stage.PATIENCE)
        .until(() -> balance(who) - before.getOrDefault(who, 0) == points);
  }

  @BeforeEach
  void readBalances() {
    before.clear();
    for (String who : List.of("mia", "ben", "zoe", "yuki", "sofia", "finn", "karl", "standup")) {
      before.put(who, balance(who));
    }
  }

  private int balance(String who) {
    Object points =
        stage()
            .database()
            .<@Nullable Object>read(dsl ->
                dsl.fetchValue(
                    "select points from balance where member_id = ?", as(who).person().id()));
    return points == null ? 0 : (int) points;
  }

  /** How many recognitions stand, in all weeks. */
  final int standing() {
    Object count =
        stage()
            .database()
            .<@Nullable Object>read(dsl ->
                dsl.fetchValue("select count(*) from recognition where taken_back_at is null"));
    return ((Number) Objects.requireNonNull(count)).intValue();
  }

  /** Whether we answered the message with our reaction. */
  final boolean answered(Message said) {
    return now(said).reacted(ANSWER, stage().slack().app().botUserId());
  }

  /** The message as it stands now. */
  final Message now(Message said) {
    return stage().slack().workspace().messages().find(said.channel(), said.ts()).orElseThrow();
  }

  /** Waits until only they read these words in the channel. */
  final void awaitWhisper(String who, String channel, String... words) {
    Awaitility.await("a whisper to " + who + " with " + String.join(", ", words))
        .atMost(Stage.PATIENCE)
        .until(() -> as(who).privately(channel).stream().anyMatch(text -> Seen.holds(text, words)));
  }

  /** The latest that only they read in the channel with these words. */
  final Message whisper(String who, String channel, String... words) {
    return as(who).person().privately(channel).stream()
        .filter(message -> Seen.holds(stage().text(message), words))
        .toList()
        .getLast();
  }
}
