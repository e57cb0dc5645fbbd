package app.huzzah.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23, Europe/Berlin,    168",
    "2026-03-23, Europe/Berlin,    167",
    "2026-10-19, Europe/Berlin,    169",
    "2026-09-21, Pacific/Auckland, 167",
    "2026-03-30, Pacific/Auckland, 169",
    "2026-03-23, Asia/Kolkata,     168"
  })
  void lastsAsLongAsTheClocksOfItsZoneSay(LocalDate monday, ZoneId zone, long hours) {
    Week week = new Week(monday);
    assertThat(Duration.between(week.start(zone), week.end(zone)))
        .isEqualTo(Duration.ofHours(hours));
    assertThat(Week.of(week.start(zone), zone)).isEqualTo(week);
    assertThat(Week.of(week.end(zone).minusNanos(1), zone)).isEqualTo(week);
    assertThat(Week.of(week.end(zone), zone)).isEqualTo(week.next());
    assertThat(Week.of(week.start(zone).minusNanos(1), zone)).isEqualTo(week.previous());
  }

  @Test
  void isAnotherOneElsewhereAtTheSameMoment() {
    Instant moment = Instant.parse("2026-11-29T12:00:00Z");
    assertThat(Week.of(moment, ZoneId.of("Europe/Berlin")).monday()).isEqualTo("2026-11-23");
    assertThat(Week.of(moment, ZoneId.of("Pacific/Auckland")).monday()).isEqualTo("2026-11-30");
  }

  @Test
  void beginsOnMondays() {
    assertThat(Week.of(LocalDate.parse("2026-11-29")).monday()).isEqualTo("2026-11-23");
    assertThatThrownBy(() -> new Week(LocalDate.parse("2026-11-24")))
        .hasMessageContaining("2026-11-24");
  }
}
