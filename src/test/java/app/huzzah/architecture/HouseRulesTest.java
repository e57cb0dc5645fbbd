package app.huzzah.architecture;

import static app.huzzah.architecture.HouseRules.CHANCE_IS_HANDED_IN;
import static app.huzzah.architecture.HouseRules.CLOCKS_ARE_MADE_AT_THE_TOP;
import static app.huzzah.architecture.HouseRules.JETTY_STAYS_AT_THE_DOORS;
import static app.huzzah.architecture.HouseRules.ONE_LOGGING_LIBRARY;
import static app.huzzah.architecture.HouseRules.ONLY_THE_ROOT_SPEAKS_TO_THE_TERMINAL;
import static app.huzzah.architecture.HouseRules.PICTURES_ARE_DRAWN_IN_ONE_PLACE;
import static app.huzzah.architecture.HouseRules.PLAIN_CONSTRUCTORS;
import static app.huzzah.architecture.HouseRules.QUERIES_STAY_IN_STORES;
import static app.huzzah.architecture.HouseRules.SLACK_STAYS_IN_ITS_PACKAGE;
import static app.huzzah.architecture.HouseRules.TIME_IS_HANDED_IN;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.huzzah.architecture.wrong.RightService;
import app.huzzah.architecture.wrong.RightStore;
import app.huzzah.architecture.wrong.Wrong;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
  private static final JavaClasses EXAMPLES = new ClassFileImporter().importPackagesOf(Wrong.class);

  static Stream<ArchRule> rules() {
    return Stream.of(
        SLACK_STAYS_IN_ITS_PACKAGE,
        JETTY_STAYS_AT_THE_DOORS,
        PICTURES_ARE_DRAWN_IN_ONE_PLACE,
        QUERIES_STAY_IN_STORES,
        TIME_IS_HANDED_IN,
        CLOCKS_ARE_MADE_AT_THE_TOP,
        CHANCE_IS_HANDED_IN,
        ONLY_THE_ROOT_SPEAKS_TO_THE_TERMINAL,
        ONE_LOGGING_LIBRARY,
        PLAIN_CONSTRUCTORS);
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
        arguments(SLACK_STAYS_IN_ITS_PACKAGE, Wrong.KnowsSlack.class),
        arguments(JETTY_STAYS_AT_THE_DOORS, Wrong.KnowsJetty.class),
        arguments(PICTURES_ARE_DRAWN_IN_ONE_PLACE, Wrong.KnowsColours.class),
        arguments(QUERIES_STAY_IN_STORES, Wrong.Asks.class),
        arguments(QUERIES_STAY_IN_STORES, Wrong.CallsTheHandle.class),
        arguments(QUERIES_STAY_IN_STORES, Wrong.KnowsTables.class),
        arguments(TIME_IS_HANDED_IN, Wrong.ReadsInstant.class),
        arguments(TIME_IS_HANDED_IN, Wrong.ReadsDay.class),
        arguments(CLOCKS_ARE_MADE_AT_THE_TOP, Wrong.MakesClock.class),
        arguments(TIME_IS_HANDED_IN, Wrong.ReadsNanos.class),
        arguments(TIME_IS_HANDED_IN, Wrong.MakesDate.class),
        arguments(CHANCE_IS_HANDED_IN, Wrong.MakesRandom.class),
        arguments(CHANCE_IS_HANDED_IN, Wrong.TakesRandom.class),
        arguments(CHANCE_IS_HANDED_IN, Wrong.MakesUpId.class),
        arguments(ONLY_THE_ROOT_SPEAKS_TO_THE_TERMINAL, Wrong.Prints.class),
        arguments(ONE_LOGGING_LIBRARY, Wrong.LogsElsewhere.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeepsTheRule(ArchRule rule) {
    rule.allowEmptyShould(true).check(Huzzah.CLASSES);
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void theRuleNoticesABreach(ArchRule rule, Class<?> breach) {
    assertThat(rule.evaluate(only(breach)).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleLetsRightThingsBe(ArchRule rule) {
    rule.check(only(RightStore.class, RightService.class));
  }

  private static JavaClasses only(Class<?>... classes) {
    return EXAMPLES.that(belongToAnyOf(classes));
  }
}
