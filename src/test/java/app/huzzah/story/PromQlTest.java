package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromQlTest {
  @Test
  void functionsLabelsSpansAndWordsOfTheLanguageAreNoNames() {
    assertThat(
            PromQl.names(
                List.of(
                    "sum by (reason) (rate(a_total{error=~\"b|c\"}[5m])) / on (le) sum(d) > 1e9",
                    "e > 1.5 * (e offset 7d) and f > 0 or max without (x) (g)")))
        .containsExactly("a_total", "d", "e", "f", "g");
  }

  @Test
  void labelsAreFoundWithTheirMetricAndBoundsWithTheirValue() {
    assertThat(PromQl.labels(List.of("rate(a_bucket{path=~\"/x\",le=\"1.0\"}[5m]) / b")))
        .containsExactlyInAnyOrder(
            new PromQl.Asked("a_bucket", "path=\""), new PromQl.Asked("a_bucket", "le=\"1.0\""));
  }
}
