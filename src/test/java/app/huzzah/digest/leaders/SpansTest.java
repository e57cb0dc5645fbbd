package app.huzzah.digest.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aWeekIsFromTheSameHourToTheSameHourWhicheverClockChangeLiesBetween() {
    Spans autumn = told("2026-10-30T16:00", BERLIN);
    assertThat(week(autumn, 0)).isEqualTo(Duration.ofHours(169));
    assertThat(week(autumn, 1)).isEqualTo(Duration.ofDays(7));
    assertThat(autumn.weeksAgo(1)).isEqualTo("2026-10-23T14:00:00Z");

    Spans spring = told("2026-04-10T16:00", BERLIN);
    assertThat(week(spring, 1)).isEqualTo(Duration.ofHours(167));
  }

  @Test
  void aMomentThatTheClocksSkippedIsTheOneJustAfter() {
    Spans spans = told("2026-04-05T02:30", BERLIN);
    assertThat(spans.weeksAgo(1)).isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void theMomentToldIsKeptEvenWhereItsHourHappensTwice() {
    Instant second = Instant.parse("2026-10-25T01:30:00Z");
    assertThat(Spans.of(second, BERLIN).toldAt()).isEqualTo(second);
    assertThat(Spans.of(second, BERLIN).weeksAgo(1)).isEqualTo("2026-10-18T00:30:00Z");
  }

  @Test
  void theFirstMomentOfATrendLooksFourWeeksBack() {
    Spans spans = told("2026-11-27T16:00", ZoneOffset.UTC);
    assertThat(spans.start()).isEqualTo("2026-09-11T16:00:00Z");
    assertThat(spans.thirtyDaysAgo()).isEqualTo("2026-10-28T16:00:00Z");
    assertThat(spans.days())
        .hasSize(Trend.WEEKS)
        .startsWith(LocalDate.of(2026, 10, 9))
        .endsWith(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 27));
  }

  @Test
  void weeksFollowEachOtherWithoutGapInEveryZone() {
    for (String zone : List.of("Pacific/Apia", "America/St_Johns", "Asia/Kathmandu")) {
      Spans spans = told("2026-11-02T00:30", ZoneId.of(zone));
      assertThat(spans.edges()).hasSize(Spans.WEEKS + 1);
      assertThat(spans.edges().reversed()).isSorted().doesNotHaveDuplicates();
    }
  }

  private static Duration week(Spans spans, int ago) {
    return Duration.between(spans.weeksAgo(ago + 1), spans.weeksAgo(ago));
  }

  private static Spans told(String local, ZoneId zone) {
    return Spans.of(LocalDateTime.parse(local).atZone(zone).toInstant(), zone);
  }
}
