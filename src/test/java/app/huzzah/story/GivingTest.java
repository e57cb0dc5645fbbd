package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import app.huzzah.slack.command.Subcommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GivingTest extends InBothModes {
  @Test
  void theChannelReadsWhoThankedWhomForWhat() {
    as("sofia").types("#wins", "/huzzah big win @mia @ben for closing Acme #customer-first");

    Message post = stage().awaitPost("#wins", "closing Acme");
    assertThat(stage().text(post))
        .contains("Sofía Álvarez", "@mia", "@ben", "big win", "#customer-first", "5 points each");
    assertThat(notified(post)).containsExactlyInAnyOrder(id("mia"), id("ben"));
  }

  @Test
  void eachRecipientHearsOfItWithALinkToThePost() {
    as("sofia").types("#wins", "/huzzah lesson @mia @ben for the honest post-mortem");

    Message post = stage().awaitPost("#wins", "the honest post-mortem");
    String link = "/archives/" + post.channel() + "/p" + post.ts().replace(".", "");
    assertThat(stage().text(as("mia").hears("the honest post-mortem")))
        .contains("Sofía Álvarez", "1 point each for you", link);
    as("ben").hears("the honest post-mortem", link);
  }

  @Test
  void theGiverHearsPrivatelyWhatIsLeftAndWhenItResets() {
    String answer = as("sofia").types("#wins", "/huzzah big @mia for the long night");

    long monday = 7 * 86_400L - 10 * 3_600L + stage().clock().instant().getEpochSecond();
    assertThat(answer)
        .contains("Mia Rossi", "#wins", "15 of 20 points left", "<!date^" + monday, "[Undo]");
    assertThat(as("mia").privately("#wins")).noneMatch(text -> text.contains("15 of 20"));
  }

  static List<String> gifts() {
    return Subcommand.GIVE.examples();
  }

  @ParameterizedTest
  @MethodSource("gifts")
  void everyExampleOfGivingGives(String example) {
    String answer = as("sofia").types("#random", "/huzzah " + example);

    assertThat(answer).contains("[Undo]");
    String reason = example.substring(example.indexOf("for ") + 4).replaceAll(" #.*", "");
    if (example.startsWith("privately")) {
      as(handle(example)).hears(reason);
    } else {
      stage().awaitPost("#random", reason);
    }
    stage().settles();
  }

  private static String handle(String example) {
    return example.replaceAll(".*?@(\\w+).*", "$1");
  }

  @Test
  void theKindAndTheSizeStandInEitherOrder() {
    as("sofia").types("#wins", "/huzzah win big @mia for order one");
    as("sofia").types("#wins", "/huzzah big win @mia for order two");
    as("sofia").types("#wins", "/huzzah small lesson @mia for order three");

    assertThat(stage().text(stage().awaitPost("#wins", "order one"))).contains("Big win");
    assertThat(stage().text(stage().awaitPost("#wins", "order two"))).contains("Big win");
    assertThat(stage().text(stage().awaitPost("#wins", "order three"))).contains("lesson");
  }

  @Test
  void whoeverIsNamedTwiceCountsOnce() {
    String answer = as("sofia").types("#wins", "/huzzah big @mia @mia @design for pairing all day");

    // Mia, Yuki and Zoë: three times five.
    assertThat(answer).contains("5 of 20 points left");
    assertThat(notified(stage().awaitPost("#wins", "pairing all day")))
        .containsExactlyInAnyOrder(id("mia"), id("yuki"), id("zoe"));
    stage().settles();
    assertThat(as("mia").heard()).filteredOn(text -> text.contains("pairing all day")).hasSize(1);
  }

  @Test
  void aGroupIsThankedWithoutItsGiver() {
    String answer = as("zoe").types("#wins", "/huzzah @design for the new icons");

    assertThat(answer).contains("18 of 20 points left").doesNotContain("left out");
    assertThat(notified(stage().awaitPost("#wins", "the new icons")))
        .containsExactlyInAnyOrder(id("mia"), id("yuki"));
  }

  @Test
  void aGroupCanBeTypedAsPlainText() {
    String answer = as("ada").typesRaw("#wins", "@design for the plain handle");

    assertThat(answer).contains("17 of 20 points left");
    assertThat(notified(stage().awaitPost("#wins", "the plain handle")))
        .containsExactlyInAnyOrder(id("mia"), id("yuki"), id("zoe"));
  }

  @Test
  void whoNamesThemselvesAmongOthersIsLeftOutAndTold() {
    String answer = as("mia").types("#wins", "/huzzah @mia @ben for the demo we gave");

    assertThat(answer).contains("you were left out", "19 of 20 points left");
    assertThat(notified(stage().awaitPost("#wins", "the demo we gave"))).containsExactly(id("ben"));
  }

  @Test
  void givenInADirectMessageOnlyTheRecipientHears() {
    String answer = as("mia").types("dm", "/huzzah @ben for a word in private");

    assertThat(answer).contains("only they hear of it", "19 of 20");
    as("ben").hears("a word in private");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("a word in private"));
  }

  private String id(String handle) {
    return as(handle).person().id();
  }

  private Iterable<String> notified(Message post) {
    return stage().slack().notified(post);
  }
}
