package app.huzzah.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MrkdwnTest {
  @Test
  void aNameCanNeitherPingNorFormat() {
    assertThat(Mrkdwn.escape("*<!channel>*"))
        .isEqualTo("\u200d*\u200d&lt;!channel&gt;\u200d*\u200d");
    assertThat(Mrkdwn.escape("<@U1> & <#C1>")).isEqualTo("&lt;@U1&gt; &amp; &lt;#C1&gt;");
    assertThat(Mrkdwn.escape("a\r\nb")).isEqualTo("a  b");
  }

  @Test
  void aLabelCannotEndItsLink() {
    assertThat(Mrkdwn.link("https://a.example", "x> <!here>"))
        .isEqualTo("<https://a.example|x&gt; &lt;!here&gt;>");
  }
}
