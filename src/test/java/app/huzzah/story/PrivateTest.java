package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is only for somebody counts, and nobody else reads it. */
class PrivateTest extends InBothModes {
  private static final List<String> SECRETS =
      List.of("the walk around the lake", "the talk about your father", "the key under the mat");

  @Test
  void itCountsAndOnlyGiverAndRecipientsReadIt() {
    Colleague mia = as("mia");
    Colleague ben = as("ben");
    String before = ben.types("#random", "/huzzah me");

    assertThat(mia.types("#wins", "/huzzah privately big @ben for " + SECRETS.get(0)))
        .contains("only they hear of it", "15 of 20 points left", "[Undo]");
    mia.types("#wins", "/huzzah");
    mia.submits(
        Values.of("people", "ben")
            .and("message", SECRETS.get(1))
            .and("channel", "#wins")
            .and("privately", "privately"));
    mia.closesForms();
    mia.person().shortcut("recognise_this", ben.person().says("#random", "I am back"));
    mia.submits(Values.of("message", SECRETS.get(2)).and("privately", "privately"));
    assertThat(mia.formText()).contains("only they hear of it", "13 of 20 points left");
    mia.closesForms();
    SECRETS.forEach(secret -> ben.hears(secret, "Between you and Mia Rossi: nobody else reads it"));
    stage().settles();

    assertThat(ben.types("#random", "/huzzah me")).isNotEqualTo(before).contains("*7 points*");
    ben.home(SECRETS.toArray(String[]::new));
    assertThat(seenByOthers()).isNotEmpty().noneMatch(PrivateTest::tells);
  }

  @Test
  void thereIsNothingToJoin() {
    as("mia").types("#wins", "/huzzah privately @ben for " + SECRETS.get(0));

    assertThat(stage().text(as("ben").hears(SECRETS.get(0)))).doesNotContain("[Join in]");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(PrivateTest::tells);
  }

  @Test
  void severalPeopleLearnWhoElseReadsIt() {
    as("mia").types("#wins", "/huzzah privately @ben @tom for a talk between us");

    as("tom").hears("a talk between us", "Between you, 1 colleague and Mia Rossi");
  }

  @Test
  void whatIsTakenBackIsGoneForThemToo() {
    as("mia").types("#wins", "/huzzah privately @ben for a slip of the tongue");
    as("ben").hears("a slip of the tongue");
    stage().settles();

    as("mia").types("#wins", "/huzzah undo");

    stage().settles();
    assertThat(as("ben").heard()).noneMatch(text -> text.contains("a slip of the tongue"));
  }

  /** All that those who have no part in it can come by. */
  private List<String> seenByOthers() {
    List<String> seen = new ArrayList<>();
    for (User user : stage().slack().workspace().users().all()) {
      boolean acts = !user.is(User.Role.BOT) && !user.is(User.Role.DEACTIVATED);
      if (acts && !List.of("mia", "ben", "slackbot", "huzzah").contains(user.handle())) {
        seen.addAll(seenBy(as(user.handle())));
      }
    }
    return seen;
  }

  private List<String> seenBy(Colleague other) {
    List<String> seen = new ArrayList<>();
    Stream.of(
            "/huzzah me",
            "/huzzah board",
            "/huzzah board given all",
            "/huzzah board big",
            "/huzzah digest preview",
            "/huzzah undo",
            "/huzzah settings",
            "/huzzah help")
        .forEach(line -> seen.add(other.types("#random", line)));
    other
        .person()
        .modals()
        .forEach(view -> seen.add(Seen.in(stage().slack().workspace()).text(view)));
    other.closesForms();
    seen.add(other.home("left"));
    seen.addAll(other.heard());
    for (Channel channel : stage().slack().workspace().channels().all()) {
      if (channel.kind() != Channel.Kind.DIRECT) {
        other.person().reads(channel.name()).forEach(message -> seen.add(stage().text(message)));
        other.person().reads(channel.name()).forEach(message -> seen.add(message.text()));
      }
    }
    return seen;
  }

  private static boolean tells(String text) {
    return SECRETS.stream().anyMatch(text::contains);
  }
}
