package app.huzzah.slack.command;

import static app.huzzah.slack.command.Parsing.notUnderstood;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bgi win <@U1> for X                | big win @mia for X
          privatly win <@U1> for X           | privately win @mia for X
          thanks <@U1> for X                 | @mia for X
          great <@U1>, <@U1;mia> for X       | @mia for great for X
          private great work                 | privately @name for great work
          hey <@U1> for our #teamwork ;      | @mia for hey for our #teamwork ;
          great <@U1> for X                  | @mia for great for X
          huge <@U1>, <@U2> the fix          | @mia @ben for huge the fix
          wins <@U1> X #teamwork             | win @mia for X #teamwork
          #teamwork <@U1> for X              | @mia for #teamwork for X
          big <!channel> for X               | big @name for X
          hello <@U1> <!here> for X          | @mia for hello for X
          huge <!subteam^S1;@design> X       | @design for huge X
          big win closing Acme #teamwork     | big win @name for closing Acme #teamwork
          great work                         | @name for great work
          baord month                        | board month
          unod                               | undo
          privatly great work                | @name for privatly great work
          privcay hide                       | privacy hide
          """)
  void isNearAndLosesNothing(String typed, String nearest) {
    assertThat(notUnderstood(typed.replace(';', '|')).nearest())
        .isEqualTo(nearest.replace(';', '|'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ugh * &lt;!channel&gt; <@U1> for X | ugh \u200d*\u200d &lt;!channel&gt;
          <https://evil.example;mia> _x_     | https://evil.example
          """)
  void aProblemQuotesWordsHarmlessly(String typed, String quoted) {
    assertThat(notUnderstood(typed.replace(';', ' ')).problem()).doesNotContain("<");
  }

  @Test
  void aLongWordIsQuotedShortAndAtWholeCharacters() {
    String problem = notUnderstood("x" + "🎉".repeat(20_000) + " <@U1> for X").problem();
    assertThat(problem).hasSizeLessThan(200).contains("🎉…”").doesNotContain("?");
  }
}
