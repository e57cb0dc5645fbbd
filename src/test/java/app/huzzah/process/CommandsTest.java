package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.EmbeddedDatabase;
import app.huzzah.db.UnpackedPostgres;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.model.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators type while Huzzah serves, and what the log tells them. */
class CommandsTest {
  private static final String GIFT = "/huzzah big win @ben for the Zanzibar renewal";

  @TempDir static Path folder;

  private static PretendSlack slack;
  private static Child serving;

  @BeforeAll
  static void giveOne() throws Exception {
    slack = Child.slack();
    serving = Child.serve(home(), slack);
    assertThat(slack.as("mia").types("#wins", GIFT).status()).isEqualTo(200);
    await().atMost(Child.PATIENCE).until(() -> slack.as("ben").fromBot().size() == 1);
  }

  @AfterAll
  static void stop() {
    serving.close();
    slack.close();
  }

  private static Path home() {
    return folder.resolve("home");
  }

  private static Child command(String... arguments) throws Exception {
    Child child = Child.guest(home(), Child.serving(slack), Child.command(List.of(), arguments));
    child.exitCode();
    return child;
  }

  @Test
  void exportShowsTheGiftWhileTheProgramRuns() throws Exception {
    try (Child export = command("export")) {
      assertThat(export.exitCode()).as(export::said).isZero();
      assertThat(export.out())
          .startsWith(
              "id,given_at,giver,recipient,kind,size,points,boost_points,channel,origin,values,"
                  + "message,taken_back_at\r\n")
          .contains(",win,big,5,0,", ",command,", "the Zanzibar renewal");
      assertThat(export.out().lines()).hasSize(2);
    }
  }

  @Test
  void theDigestIsPrintedAsSlacksBlocks() throws Exception {
    String id = slack.workspace().app().teamId();
    try (Child digest = command("digest", "--workspace", id, "--week", weekOfTheGift())) {
      assertThat(digest.exitCode()).as(digest::said).isZero();
      assertThat(Json.parseObject(digest.out()).getAsJsonArray("blocks").toString())
          .contains("1 shout-out for 1 person", "the Zanzibar renewal");
    }
  }

  @Test
  void theLeadersDigestIsPrintedToo() throws Exception {
    String id = slack.workspace().app().teamId();
    try (Child digest =
        command("digest", "--workspace", id, "--leaders", "--week", weekOfTheGift())) {
      assertThat(digest.exitCode()).as(digest::said).isZero();
      assertThat(Json.parseObject(digest.out()).getAsJsonArray("blocks").toString())
          .contains("last seven days", "the Zanzibar renewal");
    }
  }

  @Test
  void theDigestOfAnUnknownWorkspaceIsExplained() throws Exception {
    try (Child digest = command("digest", "--workspace", "T0ANOTHER")) {
      assertThat(digest.exitCode()).isEqualTo(2);
      assertThat(digest.said()).contains("There is no workspace T0ANOTHER. Known here:");
    }
  }

  @Test
  void exportOfAnotherWorkspaceIsEmpty() throws Exception {
    try (Child export = command("export", "--workspace", "T0ANOTHER")) {
      assertThat(export.exitCode()).isZero();
      assertThat(export.out().lines()).hasSize(1);
    }
  }

  @Test
  void anExportThatCannotBeWrittenFails() throws Exception {
    assumeThat(Path.of("/dev/full")).exists();
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" > /dev/full", "sh"));
    command.addAll(Child.command(List.of(), "export"));
    try (Child export = Child.guest(home(), Child.serving(slack), command)) {
      assertThat(export.exitCode()).isEqualTo(2);
      assertThat(export.err()).contains("The export is incomplete").doesNotContain("\tat ");
    }
  }

  @Test
  void verifyFindsWhatSomebodyChangedByHand() throws Exception {
    change("update balance set points = points + 1");
    try (Child verify = command("verify")) {
      assertThat(verify.exitCode()).as(verify::said).isEqualTo(1);
      assertThat(verify.out()).contains("Differences found: 1.");
    } finally {
      change("update balance set points = points - 1");
    }
    try (Child verify = command("verify")) {
      assertThat(verify.exitCode()).as(verify::said).isZero();
      assertThat(verify.out()).contains("All totals and balances equal");
    }
  }

  @Test
  void aSecondProgramOnTheFolderIsRefused() throws Exception {
    try (Child second = command("serve")) {
      assertThat(second.exitCode()).isEqualTo(2);
      assertThat(second.err())
          .contains("Another Huzzah is using the database in", "HUZZAH_HOME", "DATABASE_URL")
          .doesNotContain("\tat ");
    }
    assertThat(serving.get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void aTakenPortIsSaidPlainlyAndLeavesNothingRunning() throws Exception {
    Path another = folder.resolve("another");
    UnpackedPostgres.linkIn(another.resolve("postgres"));
    Map<String, String> settings =
        new HashMap<>(Child.serving(slack)); // on the port that is served already
    settings.put("PORT", Integer.toString(serving.port()));
    try (Child second = Child.start(another, settings, "serve")) {
      assertThat(second.exitCode()).isEqualTo(2);
      assertThat(second.err())
          .contains("Port " + serving.port() + " cannot be listened on")
          .doesNotContain("\tat ");
      assertThat(another.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }
  }

  @Test
  void allWrongSettingsAreNamedTogetherAndNoneIsShown() throws Exception {
    Map<String, String> settings =
        Map.of(
            "SLACK_BOT_TOKEN", "xoxp-geheim-1",
            "SLACK_SIGNING_SECRET", "not a geheim-2",
            "DATABASE_URL", "mysql://geheim-3@host/x",
            "PORT", "geheim-4");
    try (Child child = Child.start(folder.resolve("none"), settings, "serve")) {
      assertThat(child.exitCode()).isEqualTo(2);
      assertThat(child.err())
          .contains("4 settings are wrong", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET")
          .contains("DATABASE_URL", "PORT")
          .doesNotContain("geheim")
          .doesNotContain("\tat ");
      assertThat(folder.resolve("none")).doesNotExist();
    }
  }

  /** As the image starts it. */
  @Test
  void withoutACommandItServesTheSlackThatIsSet() throws Exception {
    Path another = folder.resolve("unasked");
    UnpackedPostgres.linkIn(another.resolve("postgres"));
    try (Child unasked = Child.start(another, Child.serving(slack))) {
      unasked.awaitReady();
      assertThat(unasked.err()).contains("listens on port", "is known");
    }
  }

  @Test
  void withoutACommandAWrongSettingIsSaidAsPlainly() throws Exception {
    Map<String, String> settings = new HashMap<>(Child.serving(slack));
    settings.put("PORT", "geheim");
    try (Child unasked = Child.start(folder.resolve("none"), settings)) {
      assertThat(unasked.exitCode()).isEqualTo(2);
      assertThat(unasked.err()).contains("one setting is wrong", "PORT").doesNotContain("\tat ");
      assertThat(unasked.out()).isEmpty();
    }
  }

  @Test
  void serveWithoutSlackSaysWhatItNeeds() throws Exception {
    try (Child child = Child.start(folder.resolve("none"), Map.of(), "serve")) {
      assertThat(child.exitCode()).isEqualTo(2);
      assertThat(child.err()).contains("SLACK_BOT_TOKEN").doesNotContain("\tat ");
    }
  }

  @Test
  void aFolderWithoutADatabaseIsNotTakenForAnEmptyOne() throws Exception {
    try (Child child = Child.start(folder.resolve("none"), Map.of(), "export")) {
      assertThat(child.exitCode()).isEqualTo(2);
      assertThat(child.err()).contains("There is no database in").doesNotContain("\tat ");
      assertThat(folder.resolve("none")).doesNotExist();
    }
  }

  @Test
  void theLogHoldsNoWordOfPeopleAndNoSecret() throws Exception {
    assertThat(serving.err()).contains("is known").doesNotContain("Zanzibar");
    String server = Files.readString(home().resolve("postgres/server.log"));
    for (String secret : List.of(slack.botToken(), slack.signingSecret(), "Zanzibar")) {
      assertThat(serving.said()).doesNotContain(secret);
      assertThat(server).doesNotContain(secret);
    }
  }

  /** As it is typed. From Monday to Wednesday the week that is told is the one before. */
  private static String weekOfTheGift() throws SQLException {
    try (Connection connection = connection();
        Statement sql = connection.createStatement();
        ResultSet gift =
            sql.executeQuery("select to_char(week, 'IYYY-\"W\"IW') from recognition")) {
      assertThat(gift.next()).isTrue();
      return gift.getString(1);
    }
  }

  private static void change(String statement) throws SQLException {
    try (Connection connection = connection();
        Statement sql = connection.createStatement()) {
      assertThat(sql.executeUpdate(statement)).isEqualTo(1);
    }
  }

  private static Connection connection() throws SQLException {
    DatabaseUrl url = EmbeddedDatabase.running(home().resolve("postgres")).orElseThrow();
    return DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password());
  }
}
