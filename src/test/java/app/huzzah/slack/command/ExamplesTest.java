package app.huzzah.slack.command;

import static app.huzzah.slack.command.Parsing.parse;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the help shows is what the parser understands. */
class ExamplesTest {
  static Stream<Arguments> examples() {
    return Arrays.stream(Subcommand.values())
        .flatMap(command -> command.examples().stream().map(text -> Arguments.of(command, text)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsUnderstood(Subcommand command, String example) {
    String escaped = example.replace("@mia", Parsing.MIA).replace("@ben", Parsing.BEN);

    switch (parse(escaped)) {
      case Typed.Give give -> {
        assertThat(command).isEqualTo(Subcommand.GIVE);
        assertThat(give.reason().message()).isNotEmpty();
      }
      case Typed.Command known -> assertThat(known.subcommand()).isEqualTo(command);
      case Typed.OpenForm form -> assertThat(command).isEqualTo(Subcommand.FORM);
      case Typed.NotUnderstood not -> throw new AssertionError(not);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noExampleOfABoardHasUnknownWords(Subcommand command, String example) {
    if (command == Subcommand.BOARD) {
      assertThat(BoardArguments.parse(example.substring("board".length())).unknown()).isEmpty();
    }
  }

  @Test
  void theExamplesOfTheDesignBecomeTheseGifts() {
    Typed.Give plain = Parsing.gift("<@U1|mia> <@U2> for the late night on Acme");
    assertThat(plain.size()).isEqualTo(Size.SMALL);
    assertThat(plain.kind()).isEqualTo(Kind.EFFORT);
    assertThat(plain.to()).hasSize(2);
    assertThat(plain.reason().message()).isEqualTo("the late night on Acme");

    Typed.Give win = Parsing.gift("big win <@U1|mia> for closing Acme #customer-first");
    assertThat(win.size()).isEqualTo(Size.BIG);
    assertThat(win.kind()).isEqualTo(Kind.WIN);
    assertThat(win.reason().message()).isEqualTo("closing Acme");
    assertThat(win.reason().values()).containsExactly("customer-first");

    Typed.Give lesson = Parsing.gift("lesson <@U2> for the honest post-mortem");
    assertThat(lesson.kind()).isEqualTo(Kind.LESSON);
    assertThat(lesson.reason().message()).isEqualTo("the honest post-mortem");
  }
}
