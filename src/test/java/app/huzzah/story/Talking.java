package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import org.awaitility.Awaitility;

/** Stories in which people write and react, and what these read. */
abstract class Talking extends InBothModes {
  static final String ANSWER = "raised_hands";

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

  /** How many points this person may still give, of 20. */
  final void assertLeft(String who, int points) {
    assertThat(as(who).types("#random", "/huzzah me")).contains(points + " of 20 points");
  }

  /** How many points this person received in the week that the story is in. */
  final void assertReceived(String who, int points) {
    assertThat(received(who)).as("points of " + who).isEqualTo(points);
  }

  final int received(String who) {
    Integer sum =
        stage()
            .database()
            .read(dsl ->
                dsl.fetchOne(
                        """
                        select coalesce(sum(r.points), 0)
                          from recognition r
                          join recognition_recipient t using (workspace_id, recognition_id)
                         where t.recipient_id = ? and r.taken_back_at is null and r.week = ?
                        """,
                        as(who).person().id(),
                        stage().week())
                    .get(0, Integer.class));
    return sum == null ? 0 : sum;
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
}
