package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "WEEK,    2026-11-25T10:00, 2026-11-23T00:00, 2026-11-30T00:00",
    "WEEK,    2026-11-23T00:00, 2026-11-23T00:00, 2026-11-30T00:00",
    "WEEK,    2027-01-02T12:00, 2026-12-28T00:00, 2027-01-04T00:00",
    "MONTH,   2026-02-28T23:59, 2026-02-01T00:00, 2026-03-01T00:00",
    "MONTH,   2028-02-29T23:59, 2028-02-01T00:00, 2028-03-01T00:00",
    "MONTH,   2026-12-31T23:59, 2026-12-01T00:00, 2027-01-01T00:00",
    "QUARTER, 2026-01-01T00:00, 2026-01-01T00:00, 2026-04-01T00:00",
    "QUARTER, 2026-06-30T23:59, 2026-04-01T00:00, 2026-07-01T00:00",
    "QUARTER, 2026-11-25T10:00, 2026-10-01T00:00, 2027-01-01T00:00",
    "YEAR,    2028-02-29T12:00, 2028-01-01T00:00, 2029-01-01T00:00",
  })
  void aPeriodIsAWholePieceOfTheLocalCalendar(
      Period period, LocalDateTime now, LocalDateTime from, LocalDateTime until) {
    for (String name : new String[] {"Europe/Berlin", "Pacific/Auckland", "Asia/Kolkata"}) {
      ZoneId zone = ZoneId.of(name);
      assertThat(period.around(now.atZone(zone).toInstant(), zone))
          .isEqualTo(new Span(from.atZone(zone).toInstant(), until.atZone(zone).toInstant()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,    2026-03-29T12:00, 167",
    "Europe/Berlin,    2026-10-25T12:00, 169",
    "Pacific/Auckland, 2026-09-27T12:00, 167",
    "Pacific/Auckland, 2026-04-05T12:00, 169",
    "Asia/Kolkata,     2026-03-29T12:00, 168",
  })
  void aWeekWithAClockChangeHasItsOwnLength(ZoneId zone, LocalDateTime now, int hours) {
    Span week = Period.WEEK.around(now.atZone(zone).toInstant(), zone);
    assertThat(Duration.between(week.from(), week.until())).hasHours(hours);
  }

  @Test
  void aDayWithoutMidnightBeginsWithItsFirstMinute() {
    // Clocks in Asuncion went from 00:00 to 01:00 on the first of October 2023.
    ZoneId zone = ZoneId.of("America/Asuncion");
    Instant noon = LocalDateTime.parse("2023-10-10T12:00").atZone(zone).toInstant();
    assertThat(Period.MONTH.around(noon, zone).from()).isEqualTo("2023-10-01T04:00:00Z");
  }

  @ParameterizedTest
  @EnumSource(Period.class)
  void thePresentIsAlwaysPartOfIt(Period period) {
    ZoneId zone = ZoneId.of("Pacific/Chatham");
    Instant now = Instant.parse("2026-12-31T10:14:59.999Z");
    assertThat(period.around(now, zone).contains(now)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WEEK", "MONTH", "QUARTER", "YEAR"})
  void eachPeriodBeginsWhereTheOneBeforeEnds(Period period) {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    Span span = period.around(Instant.parse("2026-01-01T12:00:00Z"), zone);
    for (int i = 0; i < 120; i++) {
      Span next = period.around(span.until(), zone);
      assertThat(next.from()).isEqualTo(span.until());
      assertThat(span.contains(span.until())).isFalse();
      span = next;
    }
  }
}
