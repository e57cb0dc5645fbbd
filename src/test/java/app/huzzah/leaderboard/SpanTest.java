package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "WEEK,    2026-11-24",
    "MONTH,   2026-11-02",
    "QUARTER, 2026-11-01",
    "YEAR,    2026-04-01",
    "ALL,     2026-01-01",
  })
  void noSpanBeginsWithinItsPeriod(Period period, LocalDate day) {
    assertThatThrownBy(() -> new Span(period, day)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void allTimeHasNothingBeforeItAndHoldsEveryDay() {
    Span ever = Period.ALL.around(LocalDate.parse("2026-11-25"));
    assertThat(ever).isEqualTo(Period.ALL.around(LocalDate.parse("1999-01-01")));
    assertThat(ever.previous()).isEmpty();
    assertThat(ever.contains(LocalDate.parse("1970-01-01"))).isTrue();
    assertThat(ever.contains(LocalDate.parse("2999-12-31"))).isTrue();
  }
}
