package app.huzzah.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;

/** Which library belongs where, and what has to be handed in instead of taken from the air. */
final class HouseRules {
  private static final DescribedPredicate<JavaClass> ROOT =
      describe("the root package", type -> type.getPackageName().equals(Huzzah.ROOT));
  private static final DescribedPredicate<JavaClass> STORE =
      describe("a store", type -> Huzzah.file(type).getSimpleName().endsWith("Store"));
  private static final Set<Class<?>> RANDOM =
      Set.of(Random.class, RandomGenerator.class, ThreadLocalRandom.class, UUID.class, Math.class);

  private HouseRules() {}

  static final ArchRule SLACK_STAYS_IN_ITS_PACKAGE = only("com.slack.api", parts("slack").or(ROOT));

  static final ArchRule JETTY_STAYS_AT_THE_DOORS = only("org.eclipse.jetty", parts("http", "demo"));

  /** It is large and starts slowly: nothing of it is loaded before a picture is drawn. */
  static final ArchRule PICTURES_ARE_DRAWN_IN_ONE_PLACE =
      noClasses()
          .that(DescribedPredicate.not(parts("picture")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..", "org.knowm..");

  /** A service may hold the handle of a transaction and pass it on, nothing more. */
  static final ArchRule QUERIES_STAY_IN_STORES =
      noClasses()
          .that(DescribedPredicate.not(parts("db").or(STORE)))
          .should()
          .dependOnClassesThat(
              describe(
                  "belong to jOOQ, other than DSLContext",
                  type ->
                      type.getPackageName().startsWith("org.jooq")
                          && !type.isEquivalentTo(DSLContext.class)))
          .orShould()
          .callMethodWhere(
              describe(
                  "something is asked of jOOQ",
                  call -> call.getTargetOwner().getPackageName().startsWith("org.jooq")))
          .orShould()
          .dependOnClassesThat(
              describe(
                  "are generated from the tables",
                  type -> type.getPackageName().startsWith("app.huzzah.db.schema")));

  static final ArchRule TIME_IS_HANDED_IN =
      outsideRoot()
          .should()
          .callMethodWhere(describe("the wall clock is read", HouseRules::readsTheWallClock))
          .orShould()
          .callConstructorWhere(
              describe(
                  "a Date of now is made",
                  (JavaConstructorCall call) ->
                      call.getTargetOwner().isEquivalentTo(Date.class)
                          && call.getTarget().getRawParameterTypes().isEmpty()));

  /** The pretend Slack has, like Slack, a clock of its own on the wire. */
  static final ArchRule CLOCKS_ARE_MADE_AT_THE_TOP =
      noClasses()
          .that(DescribedPredicate.not(ROOT.or(parts("demo"))))
          .should()
          .callMethodWhere(
              describe(
                  "a clock is made",
                  call ->
                      (call.getTargetOwner().isEquivalentTo(Clock.class)
                              || call.getTargetOwner().isEquivalentTo(InstantSource.class))
                          && (call.getName().startsWith("system")
                              || (call.getName().startsWith("tick")
                                  && !takesAClock(call.getTarget().getRawParameterTypes())))));

  static final ArchRule CHANCE_IS_HANDED_IN =
      outsideRoot()
          .should()
          .callMethodWhere(
              describe(
                  "chance is taken from the air",
                  call ->
                      RANDOM.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
                          && List.of("random", "randomUUID", "current", "getDefault", "of")
                              .contains(call.getName())))
          .orShould()
          .callConstructorWhere(
              describe(
                  "a Random is made",
                  (JavaConstructorCall call) ->
                      call.getTargetOwner().isEquivalentTo(Random.class)));

  static final ArchRule ONLY_THE_ROOT_SPEAKS_TO_THE_TERMINAL =
      outsideRoot().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  static final ArchRule ONE_LOGGING_LIBRARY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
          .orShould()
          .dependOnClassesThat(
              describe(
                  "are Logback's", type -> type.getPackageName().startsWith("ch.qos.logback")));

  static final ArchRule PLAIN_CONSTRUCTORS =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction outsideRoot() {
    return noClasses().that(DescribedPredicate.not(ROOT));
  }

  private static ArchRule only(String library, DescribedPredicate<JavaClass> where) {
    return noClasses()
        .that(DescribedPredicate.not(where))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..");
  }

  private static DescribedPredicate<JavaClass> parts(String... names) {
    return describe(String.join(" or ", names), type -> List.of(names).contains(Huzzah.part(type)));
  }

  private static boolean readsTheWallClock(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis") || name.equals("nanoTime");
    }
    if (owner.isEquivalentTo(Calendar.class)) {
      return name.equals("getInstance");
    }
    return owner.getPackageName().startsWith("java.time")
        && name.equals("now")
        && !takesAClock(parameters);
  }

  private static boolean takesAClock(List<JavaClass> parameters) {
    return parameters.stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }
}
