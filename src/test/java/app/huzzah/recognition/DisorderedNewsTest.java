package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** News of one message or reaction in every order there is, twice over: what counts is the end. */
class DisorderedNewsTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");
  private final ChannelId wins = team.publicChannel("wins");
  private int messages;

  @AfterEach
  void nothingDiffers() {
    try (TestWorkspace ending = team) {
      assertThat(Verification.differences(ending.database())).isEmpty();
    }
  }

  private interface News {
    void arrives(Source message);
  }

  private void inEveryOrder(int times, List<News> news, Runnable then) {
    for (List<Integer> order : Orders.of(news.size(), times)) {
      Source message = new Source(wins, "1700000" + String.format("%03d", ++messages) + ".000100");
      order.forEach(which -> news.get(which).arrives(message));
      then.run();
    }
  }

  private News says(int version, MemberId... to) {
    return message ->
        team.recognitions().give(gift(message, Origin.MESSAGE, on(message, version), version, to));
  }

  private News edits(int version, MemberId... to) {
    return message ->
        team.recognitions()
            .change(
                team.id(),
                on(message, version),
                Optional.of(gift(message, Origin.MESSAGE, on(message, version), version, to)));
  }

  private News ends(int version) {
    return message -> team.recognitions().change(team.id(), on(message, version), Optional.empty());
  }

  private News reacts(int version) {
    return message ->
        team.recognitions()
            .give(gift(message, Origin.REACTION, reaction(message, version), version, ben));
  }

  private News unreacts(int version) {
    return message ->
        team.recognitions().change(team.id(), reaction(message, version), Optional.empty());
  }

  private Gift gift(Source about, Origin origin, Occasion on, int version, MemberId... to) {
    return team.from(mia)
        .to(to)
        .in(wins)
        .by(origin)
        .because("version " + version + " of " + about.ts())
        .on(on)
        .gift();
  }

  private static Occasion on(Source message, int version) {
    return Occasion.message(message, 0, at(message, version));
  }

  private Occasion reaction(Source message, int version) {
    return Occasion.reaction(message, mia, Kind.EFFORT, at(message, version));
  }

  /** Slack's time, in the microseconds after the message. */
  private static String at(Source message, int version) {
    return message.ts().substring(0, message.ts().length() - 1) + version;
  }

  private int spent() {
    return team.recognitions().allowance(team.id(), mia).spent();
  }

  private int received(MemberId member) {
    return team.recognitions().balance(team.id(), member);
  }

  @Test
  void reactUnreactReactCountsOnce() {
    inEveryOrder(
        2,
        List.of(reacts(1), unreacts(2), reacts(3)),
        () -> assertThat(received(ben)).isEqualTo(messages));
    assertThat(spent()).isEqualTo(messages);
  }

  @Test
  void reactUnreactReactUnreactCountsNothing() {
    inEveryOrder(
        1,
        List.of(reacts(1), unreacts(2), reacts(3), unreacts(4)),
        () -> assertThat(received(ben)).isZero());
    assertThat(spent()).isZero();
  }

  @Test
  void aMessageItsEditAndItsEndLeaveNothing() {
    inEveryOrder(
        2,
        List.of(says(0, ben), edits(1, ben, zoe), ends(2)),
        () -> assertThat(received(ben) + received(zoe)).isZero());
    assertThat(spent()).isZero();
  }

  @Test
  void theLastOfSeveralEditsHolds() {
    inEveryOrder(
        1,
        List.of(says(0, ben), ends(1), edits(2, ben, zoe), edits(3, zoe)),
        () -> {
          assertThat(received(ben)).isZero();
          assertThat(received(zoe)).isEqualTo(messages);
        });
    assertThat(spent()).isEqualTo(messages);
  }
}
