package app.huzzah.slack.command;

import static app.huzzah.slack.command.Parsing.parse;
import static app.huzzah.slack.command.Parsing.parseTyped;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people type, they are answered, and what is suggested to them works. */
class AnyTextTest {
  @Property
  void anyTextIsAWishOrAnExplanation(@ForAll String text) {
    assertThat(parse(text)).isNotNull();
  }

  @Property
  void anyMixtureOfWhatMeansSomethingIsAWishOrAnExplanation(@ForAll("mixtures") String text) {
    assertThat(parse(text)).isNotNull();
    assertThat(BoardArguments.parse(text)).isNotNull();
    assertThat(DigestArguments.parse(text)).isNotNull();
  }

  @Property
  void whatIsSuggestedToAGiverIsAGift(@ForAll("mixtures") String text) {
    if (parse(text) instanceof Typed.NotUnderstood not && not.nearest().contains("@")) {
      assertThat(parseTyped(not.nearest()))
          .as(text + " → " + not.nearest())
          .isNotInstanceOf(Typed.NotUnderstood.class);
    }
  }

  @Property
  void whatIsSuggestedKeepsPeopleReasonAndValues(@ForAll("reasons") String reason) {
    Typed.Give right = Parsing.gift("big win <@U1|mia>, @design for " + reason);
    String nearest =
        Parsing.notUnderstood("thanks big win <@U1|mia>, @design for " + reason).nearest();

    assertThat(parseTyped(nearest)).isInstanceOf(Typed.Give.class);
    Typed.Give again = (Typed.Give) parseTyped(nearest);
    assertThat(again.size()).isEqualTo(right.size());
    assertThat(again.kind()).isEqualTo(right.kind());
    assertThat(again.to()).hasSameSizeAs(right.to());
    assertThat(again.reason().values())
        .containsExactlyInAnyOrderElementsOf(right.reason().values());
    if (!right.reason().message().isEmpty()) {
      assertThat(again.reason().message()).isEqualTo(right.reason().message());
    }
  }

  @Provide
  Arbitrary<String> mixtures() {
    return pieces(
        List.of(
            "big",
            "win",
            "thanks",
            "board",
            "digest",
            "on",
            "for",
            "and",
            ",",
            " ",
            " ",
            "\n",
            "<@U1|mia>",
            "<@U2>",
            "<!subteam^S1|@design>",
            "<!channel>",
            "@here",
            "@design",
            "<#C1|teamwork>",
            "#teamwork",
            "#other",
            "&amp;",
            "&lt;",
            "<",
            ">",
            "|",
            ":",
            "*",
            "\u200b",
            "\u200f",
            "\u00a0",
            "🎉",
            "é",
            "x"));
  }

  @Provide
  Arbitrary<String> reasons() {
    return pieces(
        List.of(
            "for",
            " ",
            " ",
            "\n",
            "closing",
            "Acme",
            "#teamwork",
            " #Customer-First",
            "#team",
            "<#C1|teamwork>",
            "@ben",
            "<@U2>",
            "<!here>",
            "&lt;b&gt;",
            ".",
            ",",
            "\u200b",
            "🎉"));
  }

  private static Arbitrary<String> pieces(List<String> pieces) {
    return Arbitraries.of(pieces).list().ofMaxSize(14).map(parts -> String.join("", parts));
  }
}
