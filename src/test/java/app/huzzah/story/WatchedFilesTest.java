package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.api.Fault;
import app.huzzah.story.Stage.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The dashboard, the alerts and the runbook speak of what the program really tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchedFilesTest {
  private static final Path DOCS = Path.of("docs");

  private final List<String> samples = new ArrayList<>();
  private Set<String> exported;

  @BeforeAll
  void bothKindsOfProgramsAreLookedAt() {
    exported = new TreeSet<>();
    // Prometheus itself says whether it reached a program.
    exported.add("up");
    samples.add("up{job=\"huzzah\"} 1");
    for (Mode mode : Mode.values()) {
      try (Stage stage = Stage.in(mode)) {
        stage.slack().faults().next("chat.postMessage", 1, new Fault.RateLimited(1));
        stage.as("mia").types("#wins", "/huzzah @ben for being watched");
        stage.timePassesUntilSettled();
        Measured measured = Measured.of(stage);
        exported.addAll(measured.names());
        samples.addAll(measured.samples());
      }
    }
  }

  @Test
  void everyNameInTheDashboardIsExported() throws IOException {
    assertThat(PromQl.names(dashboard())).isNotEmpty().isSubsetOf(exported);
  }

  @Test
  void everyNameInTheAlertsIsExported() throws IOException {
    assertThat(PromQl.names(expressions(alerts()))).isNotEmpty().isSubsetOf(exported);
  }

  @Test
  void everyLabelAndEveryBoundThatIsAskedForIsExported() throws IOException {
    List<String> expressions = new ArrayList<>(dashboard());
    expressions.addAll(expressions(alerts()));
    assertThat(PromQl.labels(expressions))
        .isNotEmpty()
        .allSatisfy(asked ->
            assertThat(samples)
                .anyMatch(sample ->
                    sample.startsWith(asked.metric() + "{") && sample.contains(asked.label())));
  }

  @Test
  void theDashboardShowsAllThatIsHuzzahsOwn() throws IOException {
    Set<String> shown = new TreeSet<>();
    PromQl.names(dashboard()).forEach(name -> shown.add(family(name)));
    assertThat(exported)
        .filteredOn(name -> name.startsWith("huzzah_"))
        .extracting(WatchedFilesTest::family)
        .isNotEmpty()
        .allSatisfy(family -> assertThat(shown).contains(family));
  }

  @Test
  void theDashboardIsOneThatGrafanaImports() throws IOException {
    JsonNode dashboard = json();
    assertThat(dashboard.at("/schemaVersion").asInt()).isGreaterThanOrEqualTo(36);
    assertThat(dashboard.at("/templating/list/0/type").asString()).isEqualTo("datasource");
    assertThat(dashboard.at("/panels")).isNotEmpty();
    List<Integer> ids = new ArrayList<>();
    for (JsonNode panel : dashboard.at("/panels")) {
      ids.add(panel.at("/id").asInt());
      assertThat(panel.at("/title").asString()).isNotBlank();
      assertThat(panel.at("/datasource/uid").asString()).isEqualTo("${datasource}");
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everyAlertIsCompleteAndLeadsToItsOwnSection() throws IOException {
    for (JsonNode rule : rules()) {
      String name = rule.at("/alert").asString();
      assertThat(rule.at("/for").asString()).as(name).matches("[0-9]+[mh]");
      assertThat(rule.at("/labels/severity").asString()).as(name).isIn("page", "ticket");
      assertThat(rule.at("/annotations/summary").asString()).as(name).isNotBlank();
      assertThat(rule.at("/annotations/runbook_url").asString())
          .endsWith("docs/runbook.md#" + name.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void everyAlertHasItsSectionAndEverySectionItsAlert() throws IOException {
    List<String> alerts = rules().stream().map(rule -> rule.at("/alert").asString()).toList();
    try (Stream<String> lines = Files.lines(DOCS.resolve("runbook.md"))) {
      assertThat(lines.filter(line -> line.startsWith("## Huzzah")))
          .isNotEmpty()
          .extracting(line -> line.substring(3))
          .containsExactlyInAnyOrderElementsOf(alerts);
    }
  }

  /** What rings and what does not is told to Prometheus's own tool, which operators have. */
  @Test
  void everyAlertIsTriedByWhatIsExported() throws IOException {
    List<JsonNode> tried = new ArrayList<>();
    for (JsonNode story : yaml("alerts-test.yml").at("/tests")) {
      story.at("/alert_rule_test").forEach(tried::add);
      assertThat(PromQl.names(story.findValues("series").stream().map(JsonNode::asString).toList()))
          .isNotEmpty()
          .isSubsetOf(exported);
    }
    List<String> alerts = rules().stream().map(rule -> rule.at("/alert").asString()).toList();
    assertThat(names(tried, true)).containsAll(alerts);
    assertThat(names(tried, false)).containsAll(alerts);
  }

  private static List<String> names(List<JsonNode> tried, boolean ringing) {
    return tried.stream()
        .filter(one -> one.has("exp_alerts") == ringing)
        .map(one -> one.at("/alertname").asString())
        .toList();
  }

  private static String family(String name) {
    return name.replaceFirst("_(bucket|count|sum|max)$", "");
  }

  private static List<JsonNode> rules() throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    for (JsonNode group : alerts().at("/groups")) {
      group.at("/rules").forEach(rules::add);
    }
    assertThat(rules).isNotEmpty();
    return rules;
  }

  private static JsonNode alerts() throws IOException {
    return yaml("alerts.yml");
  }

  private static JsonNode yaml(String name) throws IOException {
    return new YAMLMapper().readTree(Files.readString(DOCS.resolve(name)));
  }

  private static JsonNode json() throws IOException {
    return new JsonMapper().readTree(Files.readString(DOCS.resolve("grafana.json")));
  }

  private static List<String> dashboard() throws IOException {
    return expressions(json());
  }

  private static List<String> expressions(JsonNode file) {
    return file.findValues("expr").stream().map(JsonNode::asString).toList();
  }
}
