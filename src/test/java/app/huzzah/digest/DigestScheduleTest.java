package app.huzzah.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.Week;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestScheduleTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

  @Test
  void theNextMomentIsNeverTheMomentItself() {
    Instant friday = local("2026-11-27T16:00", BERLIN);

    assertThat(DigestSchedule.USUAL.nextAfter(friday.minusNanos(1), BERLIN)).isEqualTo(friday);
    assertThat(DigestSchedule.USUAL.nextAfter(friday, BERLIN))
        .isEqualTo(local("2026-12-04T16:00", BERLIN));
  }

  @Test
  void theLatestMomentMayBeTheMomentItself() {
    Instant friday = local("2026-11-27T16:00", BERLIN);

    assertThat(DigestSchedule.USUAL.latestUntil(friday, BERLIN)).isEqualTo(friday);
    assertThat(DigestSchedule.USUAL.latestUntil(friday.minusNanos(1), BERLIN))
        .isEqualTo(local("2026-11-20T16:00", BERLIN));
  }

  @Test
  void anHourThatTheClocksSkipMovesForward() {
    DigestSchedule night = new DigestSchedule(DayOfWeek.SUNDAY, LocalTime.of(2, 30));

    assertThat(night.nextAfter(local("2026-03-28T12:00", BERLIN), BERLIN))
        .isEqualTo("2026-03-29T01:30:00Z")
        .isEqualTo(local("2026-03-29T03:30", BERLIN));
    assertThat(night.nextAfter(local("2026-09-26T12:00", AUCKLAND), AUCKLAND))
        .isEqualTo(local("2026-09-27T03:30", AUCKLAND));
  }

  @Test
  void anHourThatHappensTwiceCountsTheFirstTimeAlone() {
    DigestSchedule night = new DigestSchedule(DayOfWeek.SUNDAY, LocalTime.of(2, 30));
    Instant first = Instant.parse("2026-10-25T00:30:00Z");

    assertThat(night.nextAfter(local("2026-10-24T12:00", BERLIN), BERLIN)).isEqualTo(first);
    assertThat(night.nextAfter(first, BERLIN)).isEqualTo(local("2026-11-01T02:30", BERLIN));
    assertThat(night.latestUntil(Instant.parse("2026-10-25T01:30:00Z"), BERLIN)).isEqualTo(first);
  }

  @Test
  void aSkippedHourAtMidnightDoesNotLoseTheDigest() {
    // In Beirut, Sundays of the clock change in spring begin at 01:00.
    ZoneId beirut = ZoneId.of("Asia/Beirut");
    DigestSchedule lateSaturday = new DigestSchedule(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT);
    Instant jumped = local("2026-03-29T01:00", beirut);

    assertThat(lateSaturday.nextAfter(jumped.minusSeconds(1), beirut)).isEqualTo(jumped);
    assertThat(lateSaturday.latestUntil(jumped, beirut)).isEqualTo(jumped);
  }

  @Test
  void aSkippedDayDoesNotLoseTheDigest() {
    // Samoa went without Friday, 30 December 2011.
    ZoneId apia = ZoneId.of("Pacific/Apia");
    Instant saturday = local("2011-12-31T16:00", apia);

    assertThat(DigestSchedule.USUAL.nextAfter(local("2011-12-29T20:00", apia), apia))
        .isEqualTo(saturday);
    assertThat(DigestSchedule.USUAL.nextAfter(saturday.minusSeconds(1), apia)).isEqualTo(saturday);
    assertThat(DigestSchedule.USUAL.nextAfter(saturday, apia))
        .isEqualTo(local("2012-01-06T16:00", apia));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T00:00, 2026-11-16",
    "2026-11-24T09:00, 2026-11-16",
    "2026-11-25T23:59, 2026-11-16",
    "2026-11-26T00:00, 2026-11-23",
    "2026-11-27T16:00, 2026-11-23",
    "2026-11-29T23:59, 2026-11-23",
    "2026-11-30T00:00, 2026-11-23",
  })
  void fromThursdayOnTheWeekUnderWayIsToldElseTheOneThatEnded(
      LocalDateTime posted, LocalDate monday) {
    assertThat(DigestSchedule.weekTold(posted.atZone(AUCKLAND).toInstant(), AUCKLAND))
        .isEqualTo(new Week(monday));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "Pacific/Auckland",
        "Asia/Kolkata",
        "America/New_York",
        "Australia/Lord_Howe"
      })
  void everyDayAndHourTellsEachWeekOfAYearOnce(String zoneName) {
    ZoneId zone = ZoneId.of(zoneName);
    for (DayOfWeek day : DayOfWeek.values()) {
      for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.of(2, 15), LocalTime.of(16, 0))) {
        DigestSchedule schedule = new DigestSchedule(day, time);
        List<Week> told = new ArrayList<>();
        Instant moment = local("2026-01-01T00:00", zone);
        for (int i = 0; i < 53; i++) {
          moment = schedule.nextAfter(moment, zone);
          told.add(DigestSchedule.weekTold(moment, zone));
          assertThat(schedule.latestUntil(moment, zone)).isEqualTo(moment);
        }
        for (int i = 1; i < told.size(); i++) {
          assertThat(told.get(i)).isEqualTo(told.get(i - 1).next());
        }
      }
    }
  }

  private static Instant local(String dateTime, ZoneId zone) {
    return LocalDateTime.parse(dateTime).atZone(zone).toInstant();
  }
}
