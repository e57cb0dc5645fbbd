package app.huzzah.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of the demo's story, and what the app is expected to do. */
class DeedTest {
  @Test
  void aCommandAboutSomebodyIsPostedUnlessItIsQuiet() {
    assertThat(Deed.of("/huzzah @ben for it"))
        .isEqualTo(new Deed.Types("/huzzah @ben for it", Deed.Answer.POST));
    assertThat(Deed.of("/huzzah digest on #wins"))
        .isEqualTo(new Deed.Types("/huzzah digest on #wins", Deed.Answer.WHISPER));
    assertThat(Deed.of("quietly /huzzah privately @ben for it"))
        .isEqualTo(new Deed.Types("/huzzah privately @ben for it", Deed.Answer.DIRECT_MESSAGE));
  }

  @Test
  void whatPeopleSayIsAnsweredAndTheirChatIsNot() {
    assertThat(Deed.of("says @ben :trophy: for it"))
        .isEqualTo(new Deed.Says(Optional.empty(), "@ben :trophy: for it", true));
    assertThat(Deed.of("chats to ben: well: it works"))
        .isEqualTo(new Deed.Says(Optional.of("ben"), "well: it works", false));
    assertThat(Deed.of("chats To be: or not"))
        .isEqualTo(new Deed.Says(Optional.empty(), "To be: or not", false));
  }

  @Test
  void peopleReactPressAndWait() {
    assertThat(Deed.of("reacts :muscle: to ben")).isEqualTo(new Deed.Reacts("muscle", "ben"));
    assertThat(Deed.of("presses Join in")).isEqualTo(new Deed.Presses("Join in"));
    assertThat(Deed.of("waits for the digest")).isEqualTo(new Deed.Waits(false));
    assertThat(Deed.of("quietly waits for the digest")).isEqualTo(new Deed.Waits(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dances", "says", "reacts muscle to ben", "reacts :muscle: at ben"})
  void anythingElseIsRefused(String what) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deed.of(what))
        .withMessageContaining(what);
  }

  @Test
  void aLineLacksNoPart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoryLine.of("8 | mon 09:40 | priya | #engineering"));
  }
}
