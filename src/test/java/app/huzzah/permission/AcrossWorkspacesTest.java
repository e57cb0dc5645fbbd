package app.huzzah.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.PostgresForTests;
import app.huzzah.permission.Trespasses.Trespass;
import app.huzzah.recognition.TestWorkspace;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Two workspaces in one database, with the same people, channels and kinds of rows, so that a
 * question that forgets the workspace finds too much. Reading is proved by PostgreSQL's own row
 * level security: a role that is shown one workspace's rows alone has to read the same as who sees
 * all. A policy alone would prove nothing, since it hides what was asked for too widely.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcrossWorkspacesTest {
  private final DatabaseUrl url = PostgresForTests.freshUrl();
  private final Database database = Database.connect(url, 6);
  private final TestWorkspace team = TestWorkspace.inside(database, "T1", ZoneOffset.UTC);
  private final Services services = new Services(database, team.clock());
  private final Bustle here = new Bustle(new Desk(team, services));
  private final Bustle elsewhere =
      new Bustle(new Desk(TestWorkspace.inside(database, "T2", ZoneOffset.UTC), services));
  private final Fenced fenced = new Fenced(database, url, team.id());
  private final Written written = new Written(database);

  @AfterAll
  void close() {
    fenced.close();
    database.close();
    PostgresForTests.drop(url.name());
  }

  @TestFactory
  Stream<DynamicTest> whoIsShownOneWorkspaceAloneReadsTheSame() {
    Services alone = new Services(fenced.database, team.clock());
    return Readings.ALL.entrySet().stream()
        .map(reading ->
            dynamicTest(
                reading.getKey(),
                () ->
                    assertThat(reading.getValue().of(services, here))
                        .isEqualTo(reading.getValue().of(alone, here))));
  }

  /** Or the test above would prove nothing. */
  @Test
  void thereIsSomethingThatTheFenceHides() {
    Services alone = new Services(fenced.database, team.clock());
    assertThat(services.directory.workspaces()).contains(elsewhere.desk.id);
    assertThat(alone.directory.workspaces()).containsExactly(team.id());
    assertThat(services.rewards.pots().find(elsewhere.desk.id, elsewhere.pot.id())).isPresent();
    assertThat(alone.rewards.pots().find(elsewhere.desk.id, elsewhere.pot.id())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> anIdOfAnotherWorkspaceFindsNothing() {
    return Trespasses.ALL.entrySet().stream()
        .map(one -> dynamicTest(one.getKey(), () -> trespasses(one.getValue())));
  }

  private void trespasses(Trespass trespass) {
    written.forget();
    Object outcome = trespass.trying().in(services, here.desk, elsewhere);
    assertThat(outcome).isInstanceOf(trespass.refusal());
    assertThat(written.tables()).isEmpty();
  }
}
