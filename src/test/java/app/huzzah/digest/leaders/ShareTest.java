package app.huzzah.digest.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShareTest {
  @Test
  void itIsRoundedWithoutCallingFewNoneOrNearlyAllAll() {
    assertThat(new Share(1, 3).percent()).isEqualTo(33);
    assertThat(new Share(1, 8).percent()).isEqualTo(13);
    assertThat(new Share(1, 50_000).percent()).isEqualTo(1);
    assertThat(new Share(49_999, 50_000).percent()).isEqualTo(99);
    assertThat(new Share(0, 7).percent()).isZero();
    assertThat(new Share(7, 7).percent()).isEqualTo(100);
    assertThat(new Share(0, 0).percent()).isZero();
  }

  @Test
  void thereIsNoMoreThanAll() {
    assertThatThrownBy(() -> new Share(4, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
