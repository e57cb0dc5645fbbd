package app.huzzah.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueLinesTest {
  private static final List<CompanyValue> BEFORE =
      List.of(
          new CompanyValue("teamwork", "we help", false),
          new CompanyValue("growth", "", false),
          new CompanyValue("speed", "at any price", true));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          teamwork                  | teamwork          | ''
          #Teamwork: we help        | teamwork          | we help
          # Customer   First : them | customer-first    | them
          größe_2: a: b             | größe_2           | a: b
          честность                 | честность         | ''
          """)
  void namesAreTakenAsPeopleWriteThem(String line, String name, String meaning) {
    assertThat(ValueLines.read(line, List.of()).values())
        .containsExactly(new CompanyValue(name, meaning, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          : we help  | Write a name before
          team!work  | letters, digits, - and _ only
          -teamwork  | letters, digits, - and _ only
          🎉         | letters, digits, - and _ only
          """)
  void whatIsNoNameIsToldWithItsMend(String line, String mend) {
    ValueLines.Read read = ValueLines.read("growth\n" + line, BEFORE);
    assertThat(read.problem()).contains(mend);
    assertThat(read.values()).isEmpty();
  }

  @Test
  void aLineTakenAwayRetiresAndOneWrittenAgainComesBack() {
    assertThat(ValueLines.read("speed: with care\n\n  teamwork: we help  ", BEFORE).values())
        .containsExactly(
            new CompanyValue("speed", "with care", false),
            new CompanyValue("teamwork", "we help", false),
            new CompanyValue("growth", "", true));
  }

  @Test
  void whatIsShownIsReadAsTheSame() {
    assertThat(ValueLines.read(ValueLines.text(BEFORE), BEFORE).values()).isEqualTo(BEFORE);
  }

  @Test
  void nothingWrittenRetiresAll() {
    assertThat(ValueLines.read(" \n ", BEFORE).values()).allMatch(CompanyValue::retired).hasSize(3);
  }

  @Test
  void aHundredFitAndNoMore() {
    assertThat(ValueLines.read(lines(100), List.of()).values()).hasSize(100);
    assertThat(ValueLines.read(lines(101), List.of()).problem()).contains("101", "100 or fewer");
  }

  @Test
  void whatSlacksFieldCouldNotShowAgainIsRefused() {
    // As typed it fits; with the blank behind each colon it no longer would.
    String line = "a:" + "b".repeat(2_998);
    assertThat(line).hasSize(3_000);
    assertThat(ValueLines.read(line, List.of()).problem()).contains("3,000 characters");
    assertThat(ValueLines.read(line.substring(1), List.of()).problem()).isNotEmpty();
    assertThat(ValueLines.read(line.substring(0, 2_999), List.of()).problem()).isEmpty();
  }

  @Test
  void longNamesAndManyFaultsAreToldShortly() {
    assertThat(ValueLines.read("x".repeat(40), List.of()).problem()).isEmpty();
    assertThat(ValueLines.read("x".repeat(41), List.of()).problem()).contains("40 characters");
    assertThat(ValueLines.read("!" + "🎉".repeat(500) + "\n!\n!\n!\n!", List.of()).problem())
        .contains("And 2 more")
        .hasSizeLessThan(500);
  }

  private static String lines(int howMany) {
    return IntStream.range(0, howMany).mapToObj(i -> "v" + i).collect(Collectors.joining("\n"));
  }
}
