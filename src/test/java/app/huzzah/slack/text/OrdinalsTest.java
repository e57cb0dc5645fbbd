package app.huzzah.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "1:1st",
        "2:2nd",
        "3:3rd",
        "4:4th",
        "10:10th",
        "11:11th",
        "12:12th",
        "13:13th",
        "14:14th",
        "20:20th",
        "21:21st",
        "22:22nd",
        "23:23rd",
        "101:101st",
        "111:111th",
        "112:112th",
        "113:113th",
        "121:121st",
        "1000:1,000th",
        "4312:4,312th",
        "1011:1,011th",
        "1021:1,021st"
      })
  void ranksReadAsPeopleSayThem(long rank, String word) {
    assertThat(Ordinals.ordinal(rank)).isEqualTo(word);
  }
}
