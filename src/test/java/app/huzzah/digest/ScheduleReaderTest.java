package app.huzzah.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleReaderTest {
  @ParameterizedTest
  @CsvSource({
    "friday 16:00, FRIDAY, 16:00",
    "fri 4pm, FRIDAY, 16:00",
    "FRI 4 PM, FRIDAY, 16:00",
    "Fridays at 16.00, FRIDAY, 16:00",
    "every thursday 9:30 am, THURSDAY, 09:30",
    "thurs 09:30, THURSDAY, 09:30",
    "tues 12am, TUESDAY, 00:00",
    "wed 12 p.m., WEDNESDAY, 12:00",
    "16:00 monday, MONDAY, 16:00",
    "'sunday, 0:05', SUNDAY, 00:05",
    "'  mon \u00a0 8:00 ', MONDAY, 08:00",
    "monday, MONDAY, 16:00",
    "10:15, FRIDAY, 10:15",
    "'', FRIDAY, 16:00",
  })
  void daysAndTimesAreReadAsPeopleTypeThem(String typed, DayOfWeek day, LocalTime time) {
    assertThat(ScheduleReader.read(typed))
        .isEqualTo(new ScheduleReading.Understood(new DigestSchedule(day, time)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "16 Uhr", "freitag 16:00", "friday 25:00", "friday 16:60", "friday 13pm", "friday 0am",
        "friday 4", "friday 16", "friday 24", "friday soon", "mon fri 16:00", "fr 16:00",
        "friday 16:00 17:00", "friday -1:00", "friday 4:5", "friday ١٦:٠٠"
      })
  void whatCannotBeReadIsAnsweredWithWhatWouldWork(String typed) {
    assertThat(ScheduleReader.read(typed))
        .isInstanceOfSatisfying(
            ScheduleReading.NotUnderstood.class,
            not -> assertThat(not.explanation()).containsPattern("“[a-z]+day \\d{2}:\\d{2}”"));
  }

  @Test
  void anHourThatMayBeMorningOrAfternoonIsAskedAbout() {
    assertThat(explanation("friday 4"))
        .isEqualTo(
            "Is 4 in the morning or in the afternoon? Write “friday 04:00” or “friday 16:00”.");
  }

  @Test
  void aLongTextIsNotRepeatedWhole() {
    assertThat(explanation("friday " + "🎉".repeat(500)).length()).isLessThan(250);
  }

  private static String explanation(String typed) {
    return ((ScheduleReading.NotUnderstood) ScheduleReader.read(typed)).explanation();
  }
}
