package app.huzzah.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellingTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** The week in which the clocks of Berlin go forward, on Sunday, 29 March. */
  private static final Week CLOCK_CHANGE = new Week(LocalDate.of(2026, 3, 23));

  @Test
  void aWeekUnderWayIsComparedWithTheWeekBeforeUntilTheSameLocalMoment() {
    Telling telling =
        Telling.of(CLOCK_CHANGE.next(), local("2026-04-03T16:00"), BERLIN, Optional.empty());

    assertThat(telling.from()).isEqualTo(local("2026-03-30T00:00"));
    assertThat(telling.until()).isEqualTo(local("2026-04-03T16:00"));
    assertThat(telling.beforeFrom()).isEqualTo(local("2026-03-23T00:00"));
    assertThat(telling.beforeUntil()).isEqualTo(local("2026-03-27T16:00"));
    assertThat(telling.storiesFrom()).isEqualTo(local("2026-03-27T16:00"));
    assertThat(telling.whole()).isFalse();
  }

  @Test
  void aWeekThatIsOverIsToldAndComparedWhole() {
    Telling telling = Telling.of(CLOCK_CHANGE, local("2026-03-31T09:00"), BERLIN, Optional.empty());

    assertThat(telling.until()).isEqualTo(local("2026-03-30T00:00"));
    assertThat(telling.beforeUntil()).isEqualTo(local("2026-03-23T00:00"));
    assertThat(telling.storiesFrom()).isEqualTo(local("2026-03-23T00:00"));
    assertThat(telling.whole()).isTrue();
  }

  @Test
  void storiesBeginWhereTheChannelsLastDigestEnded() {
    Instant thursday = local("2026-03-19T11:00");

    assertThat(storiesFrom(Optional.of(thursday))).isEqualTo(thursday);
  }

  @Test
  void aDigestThatWasLeftOutIsMadeUpForButNotOneOfLongAgo() {
    Instant twoWeeks = local("2026-03-13T16:00");

    assertThat(storiesFrom(Optional.of(twoWeeks))).isEqualTo(twoWeeks);
    assertThat(storiesFrom(Optional.of(twoWeeks.minusSeconds(1))))
        .isEqualTo(local("2026-03-20T16:00"));
  }

  private static Instant storiesFrom(Optional<Instant> lastUntil) {
    return Telling.of(CLOCK_CHANGE, local("2026-03-27T16:00"), BERLIN, lastUntil).storiesFrom();
  }

  private static Instant local(String dateTime) {
    return LocalDateTime.parse(dateTime).atZone(BERLIN).toInstant();
  }
}
