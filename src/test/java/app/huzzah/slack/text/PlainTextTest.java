package app.huzzah.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          <@U1|mia>                            ~ @mia
          <@U1>                                ~ @name of U1
          <!subteam^S1|@design>                ~ @design
          <!subteam^S1>                        ~ @S1
          <!channel> <!here|here>              ~ @channel here
          <#C1|wins> <#C2>                     ~ #wins #C2
          <https://a.example>                  ~ https://a.example
          <http://a.example|a.example>         ~ http://a.example
          <https://a.example|our plan>         ~ our plan (https://a.example)
          <mailto:mia@a.example|mia@a.example> ~ mailto:mia@a.example
          &lt;!channel&gt; &amp;lt; &amp;amp;  ~ <!channel> &lt; &amp;
          <@>                                  ~ @
          """)
  void isWhatThePersonSawWhileTyping(String slackText, String plain) {
    assertThat(PlainText.of(slackText, id -> "name of " + id)).isEqualTo(plain);
  }
}
