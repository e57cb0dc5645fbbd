package app.huzzah.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonTest {
  private static final List<String> KNOWN = List.of("teamwork", "customer-first");

  @Test
  void valuesAtTheEndAreTakenOff() {
    assertThat(read("closing Acme #customer-first, #Teamwork."))
        .isEqualTo(new Reason("closing Acme", List.of("customer-first", "teamwork")));
  }

  @Test
  void aValueInsideStaysWhereItStands() {
    assertThat(read("real #teamwork on Acme"))
        .isEqualTo(new Reason("real #teamwork on Acme", List.of("teamwork")));
  }

  @Test
  void aValueThatNobodyHasStaysAsAWord() {
    assertThat(read("closing Acme #yolo")).isEqualTo(new Reason("closing Acme #yolo", List.of()));
    assertThat(read("closing Acme #yolo #teamwork"))
        .isEqualTo(new Reason("closing Acme #yolo", List.of("teamwork")));
    assertThat(read("closing Acme #teamwork #yolo").message())
        .isEqualTo("closing Acme #teamwork #yolo");
  }

  @Test
  void aValueCountsOnce() {
    assertThat(read("#teamwork and #teamwork #teamwork"))
        .isEqualTo(new Reason("#teamwork and", List.of("teamwork")));
  }

  @Test
  void aChannelNamedLikeAValueIsTheValue() {
    assertThat(read(PlainText.of("closing Acme <#C1|customer-first>", id -> "")))
        .isEqualTo(new Reason("closing Acme", List.of("customer-first")));
  }

  @Test
  void numbersAndAddressesAreNoValues() {
    assertThat(read("fixing example.com/#teamwork and a#teamwork").values()).isEmpty();
  }

  @Test
  void valuesAloneAreNoReason() {
    assertThat(read("for #teamwork")).isEqualTo(new Reason("", List.of("teamwork")));
  }

  @Test
  void aBarKeepsAValueAsTheLastWord() {
    assertThat(read("what we call #teamwork |"))
        .isEqualTo(new Reason("what we call #teamwork", List.of("teamwork")));
    assertThat(read("what we call #teamwork | #customer-first"))
        .isEqualTo(new Reason("what we call #teamwork", List.of("teamwork", "customer-first")));
    assertThat(read("#teamwork | |").message()).isEqualTo("#teamwork |");
  }

  @Test
  void anyOtherBarIsAWord() {
    assertThat(read("closing Acme |").message()).isEqualTo("closing Acme |");
    assertThat(read("closing Acme | #teamwork").message()).isEqualTo("closing Acme |");
    assertThat(read("closing #yolo |").message()).isEqualTo("closing #yolo |");
    assertThat(read("|").message()).isEqualTo("|");
  }

  @Test
  void anEmojiAtTheFrontStaysWhole() {
    assertThat(read(" :fire: for closing Acme").message()).isEqualTo(":fire: for closing Acme");
    assertThat(read(": :+1: all day").message()).isEqualTo(":+1: all day");
    assertThat(read(": for 10:30").message()).isEqualTo("10:30");
  }

  private static Reason read(String plain) {
    return Reason.of(plain, KNOWN);
  }
}
