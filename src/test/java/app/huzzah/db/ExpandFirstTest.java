package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations let the version before work on, so that instances can be restarted in turn. */
class ExpandFirstTest {
  private static final Path MIGRATIONS = Path.of("db/migration");

  /** Those before were made when all instances had to be stopped. */
  private static final String LAST_THAT_MAY_BREAK = "V012";

  @Test
  void noMigrationTakesAwayWhatTheVersionBeforeUses() throws IOException {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      List<Path> bound =
          files.filter(file -> number(file).compareTo(LAST_THAT_MAY_BREAK) > 0).sorted().toList();
      for (Path file : bound) {
        assertThat(ExpandFirst.faults(Files.readString(file))).as("%s", file).isEmpty();
      }
    }
  }

  private static String number(Path file) {
    return file.getFileName().toString().substring(0, LAST_THAT_MAY_BREAK.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          drop table if exists outbox, digest_feature cascade | drops outbox
          DROP TABLE Outbox                                   | drops outbox
          alter table outbox drop column lane                 | drops outbox.lane
          alter table only outbox add n int, drop lane        | drops outbox.lane
          alter table outbox rename to errand                 | renames outbox
          alter table outbox rename lane to track             | renames outbox.lane
          alter table outbox alter lane type int              | changes the type of outbox.lane
          alter table outbox alter column lane set not null   | wants a value for outbox.lane
          alter table outbox add column track text not null   | adds without a default outbox.track
          """)
  void whatTheVersionBeforeStumblesOverIsNamed(String statement, String fault) {
    assertThat(ExpandFirst.faults("select 1;\n" + statement + ";"))
        .first()
        .asString()
        .startsWith(fault + ",")
        .contains("-- unused since 1.2.0: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table errand (workspace_id text not null)",
        "alter table outbox add column track text",
        "alter table outbox add column track text not null default 'none'",
        "alter table outbox add track int not null generated always as (1) stored",
        "alter table outbox drop constraint outbox_check, add check (lane in ('a', 'b'))",
        "alter table outbox alter lane set default 'x'",
        "drop index outbox_due",
        "-- drop table outbox",
        "insert into note values ('x; drop table outbox; y')",
        "create function f() returns void as $$ begin drop table outbox; end $$ language plpgsql",
      })
  void whatItDoesNotSeeIsAllowed(String statement) {
    assertThat(ExpandFirst.faults(statement + ";")).isEmpty();
  }

  @Test
  void whatNoVersionUsesAnyMoreMayGo() {
    String said = "-- unused since 1.2.0: outbox.lane, note\n";
    assertThat(ExpandFirst.faults(said + "alter table outbox drop lane; drop table note;"))
        .isEmpty();
    assertThat(ExpandFirst.faults(said + "alter table outbox drop errand;")).hasSize(1);
    assertThat(ExpandFirst.faults("-- unused: note\ndrop table note;")).hasSize(1);
  }
}
