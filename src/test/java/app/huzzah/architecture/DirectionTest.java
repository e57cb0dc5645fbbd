package app.huzzah.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom: {@code Main, App → metrics → slack, http, jobs → features → db}. */
class DirectionTest {
  private static final Set<String> FEATURES =
      Set.of("recognition", "leaderboard", "digest", "rewards", "celebration", "goal");

  /** Each part of the program with the parts that it may know. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("config", Set.of()),
          Map.entry("http", Set.of()),
          // A pretend Slack that knew us would believe us.
          Map.entry("demo", Set.of()),
          Map.entry("db", Set.of()),
          // Plain values in, bytes out.
          Map.entry("picture", Set.of()),
          Map.entry("workspace", Set.of("db")),
          Map.entry("ledger", Set.of("workspace", "db")),
          Map.entry("recognition", Set.of("ledger", "workspace", "db")),
          Map.entry("leaderboard", Set.of("workspace", "db")),
          Map.entry("celebration", Set.of("workspace", "db")),
          Map.entry("goal", Set.of("workspace", "db")),
          Map.entry(
              "digest",
              Set.of("leaderboard", "recognition", "goal", "celebration", "workspace", "db")),
          // Writes past the services, and takes from them nothing but their words.
          Map.entry("demodata", Set.of("recognition", "workspace", "db")),
          // Watches the others, and only the root knows of it.
          Map.entry("metrics", Set.of("slack", "http", "jobs", "recognition", "db")),
          Map.entry("rewards", Set.of("ledger", "recognition", "workspace", "db")),
          Map.entry("jobs", featuresAnd("ledger", "workspace", "db")),
          // What waits in the outbox goes out through a port of jobs that slack fills.
          Map.entry(
              "slack", featuresAnd("jobs", "config", "picture", "ledger", "workspace", "db")));

  /** Words of the domain that belong to recognitions and that any feature may say. */
  private static final Set<String> SHARED_WORDS =
      Set.of("app.huzzah.recognition.Kind", "app.huzzah.recognition.Size");

  @Test
  void everyPartHasItsPlaceInTheTable() {
    Set<String> parts = new TreeSet<>();
    Huzzah.CLASSES.forEach(type -> parts.add(Huzzah.part(type)));
    parts.remove("");
    assertThat(parts).isNotEmpty().isSubsetOf(MAY_KNOW.keySet());
  }

  @Test
  void nobodyKnowsWhomTheyMayNot() {
    assertThat(violations(Huzzah.CLASSES)).isEmpty();
  }

  @Test
  void packagesDoNotGoInCircles() {
    slices().matching(Huzzah.ROOT + ".(**)").should().beFreeOfCycles().check(Huzzah.CLASSES);
  }

  /** A line for each class and what it must not know; the root may know everything. */
  private static List<String> violations(JavaClasses classes) {
    return classes.stream()
        .filter(type -> !Huzzah.part(type).isEmpty())
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(DirectionTest::isForbidden)
        .map(dependency ->
            List.of(dependency.getOriginClass(), dependency.getTargetClass()).stream()
                .map(Huzzah::file)
                .map(JavaClass::getName)
                .collect(joining(" knows ")))
        .distinct()
        .sorted()
        .toList();
  }

  private static Set<String> featuresAnd(String... others) {
    return Stream.concat(FEATURES.stream(), Stream.of(others)).collect(toUnmodifiableSet());
  }

  private static boolean isForbidden(Dependency dependency) {
    JavaClass target = dependency.getTargetClass();
    String from = Huzzah.part(dependency.getOriginClass());
    String to = Huzzah.part(target);
    return target.getPackageName().startsWith(Huzzah.ROOT)
        && !to.equals(from)
        && !(FEATURES.contains(from) && SHARED_WORDS.contains(Huzzah.file(target).getName()))
        && !MAY_KNOW.getOrDefault(from, Set.of()).contains(to);
  }
}
