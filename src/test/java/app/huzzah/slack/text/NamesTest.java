package app.huzzah.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void anOrdinaryNameStaysAsItIs() {
    assertThat(Names.inMarkup("Mia Chen-O'Neil")).isEqualTo("Mia Chen-O'Neil");
    assertThat(Names.inMarkup("Zoë 🎉")).isEqualTo("Zoë 🎉");
  }

  @Test
  void aNameCanNeitherPingNorFormat() {
    assertThat(Names.inMarkup("<!channel>")).isEqualTo("&lt;!channel&gt;");
    assertThat(Names.inMarkup("*Mia*")).isEqualTo("\u200d*\u200dMia\u200d*\u200d");
    assertThat(Names.inMarkup("two\nlines")).isEqualTo("two lines");
  }

  @Test
  void aNameFromRightToLeftIsSetApart() {
    assertThat(Names.inMarkup("\u05de\u05d9\u05d4")).isEqualTo("\u2068\u05de\u05d9\u05d4\u2069");
    assertThat(Names.inMarkup("Mia \u0645\u064a\u0627"))
        .isEqualTo("\u2068Mia \u0645\u064a\u0627\u2069");
  }

  @Test
  void aNameCannotTurnTheRestOfTheLineAround() {
    assertThat(Names.inMarkup("Mia\u202E\u2069")).isEqualTo("Mia");
    assertThat(Names.inMarkup("\u2069\u202E\u05de")).isEqualTo("\u2068\u05de\u2069");
  }

  @Test
  void aNameOfNothingVisibleIsStillSomebody() {
    assertThat(Names.inMarkup(" \u202E ")).isEqualTo("Somebody");
  }

  @Test
  void anOverlongNameIsCutAtAWholeCharacter() {
    assertThat(Names.inMarkup("x".repeat(80))).hasSize(80).doesNotContain("…");
    assertThat(Names.inMarkup("x".repeat(81))).hasSize(80).endsWith("x…");
    assertThat(Names.inMarkup("x".repeat(78) + "🎉🎉")).isEqualTo("x".repeat(78) + "…");
  }
}
