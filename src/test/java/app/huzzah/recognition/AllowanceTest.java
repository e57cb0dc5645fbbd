package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {
  @Test
  void coversExactlyWhatIsLeft() {
    Allowance allowance = new Allowance(20, 13, Instant.EPOCH);
    assertThat(allowance.left()).isEqualTo(7);
    assertThat(allowance.covers(7)).isTrue();
    assertThat(allowance.covers(8)).isFalse();
  }

  @Test
  void leavesNothingWhereItWasLoweredAfterwards() {
    assertThat(new Allowance(5, 20, Instant.EPOCH).left()).isZero();
    assertThat(new Allowance(5, 20, Instant.EPOCH).covers(1)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00:00Z, Europe/Berlin, 2026-11-24T23:00:00Z",
    "2026-11-23T23:00:00Z, Europe/Berlin, 2026-11-25T23:00:00Z",
    "2026-10-23T22:30:00Z, Europe/Berlin, 2026-10-25T23:00:00Z",
    "2026-11-23T11:00:00Z, Pacific/Auckland, 2026-11-25T11:00:00Z",
    "2026-11-23T09:00:00Z, Asia/Kolkata, 2026-11-24T18:30:00Z"
  })
  void takingBackEndsWithTheNextDayOfTheWorkspace(Instant given, ZoneId zone, Instant until) {
    assertThat(TakingBack.until(given, zone)).isEqualTo(until);
  }
}
