package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.Seed;
import app.huzzah.demo.model.User.Role;
import app.huzzah.story.Stage.Mode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With two instances of the program on one database, each of which would like to post it. */
class DigestAroundTheWorldTest {
  /**
   * Four weeks, with the change of clocks between the second Friday and the third.
   *
   * @param first a Monday; the times are those of the digest in UTC before and after the change
   */
  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource({
    "Europe/Berlin,    2026-10-12, 14:00, 15:00",
    "Europe/Berlin,    2027-03-15, 15:00, 14:00",
    "Pacific/Auckland, 2026-09-14, 04:00, 03:00",
    "Pacific/Auckland, 2027-03-22, 03:00, 04:00",
    "Asia/Kolkata,     2026-10-12, 10:30, 10:30"
  })
  void itComesOnceAtTheSameHourOfTheSameWeek(
      ZoneId zone, LocalDate first, LocalTime utcBefore, LocalTime utcAfter) {
    try (Stage stage = Stage.of(Mode.HTTP, zone, people(zone), first.atTime(10, 0))) {
      stage.starts();
      stage.awaitKnown();
      stage.as("ada").types("#wins", "/huzzah digest on #wins friday 16:00");
      stage.as("ada").types("#wins", "/huzzah digest leaders off");
      for (int week = 0; week < 4; week++) {
        LocalDate monday = first.plusWeeks(week);
        LocalDate friday = monday.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        stage.at(monday + "T00:00");
        stage.as("mia").types("#wins", "/huzzah @ben for the first minute of week " + week);
        stage.at(friday + "T15:59:59");
        stage.as("mia").types("#wins", "/huzzah lesson @ada for the last second of week " + week);
        stage.settles();
        assertThat(digests(stage)).isEqualTo(week);

        stage.at(friday + "T16:00");
        Message post =
            stage.awaitPost(
                "#wins", "Week of ", "first minute of week " + week, "last second of week " + week);

        assertThat(stage.text(post)).contains("2 shout-outs for 2 people this week");
        LocalTime utc = week < 2 ? utcBefore : utcAfter;
        assertThat(moment(post)).isEqualTo(friday + "T" + utc + ":00Z");
        stage.at(friday + "T18:00");
        stage.settles();
        assertThat(digests(stage)).isEqualTo(week + 1);
      }
    }
  }

  private static String moment(Message post) {
    return Instant.ofEpochSecond(new BigDecimal(post.ts()).longValue()).toString();
  }

  private static long digests(Stage stage) {
    return stage.posts("#wins").stream().filter(text -> text.contains("Week of ")).count();
  }

  private static Seed people(ZoneId zone) {
    return Seed.named("Small & Co", "small")
        .app("Huzzah", "/huzzah")
        .person("ada", "Ada Okonkwo", "Director", zone.getId(), Role.ADMIN)
        .person("mia", "Mia Rossi", "Designer", zone.getId())
        .person("ben", "Ben Ito", "Engineer", "Asia/Tokyo")
        .channel("wins", "What went well");
  }
}
