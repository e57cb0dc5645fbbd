package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.UnpackedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody types who wants to try Huzzah at size. */
class DemoDataCommandTest {
  @TempDir private Path folder;

  private Child demoData(String members, String recognitions) throws Exception {
    Child child =
        Child.start(
            folder.resolve("home"),
            Map.of(),
            "demo-data",
            "--workspaces",
            "1",
            "--members",
            members,
            "--recognitions",
            recognitions,
            "--until",
            "2026-11-20");
    child.exitCode();
    return child;
  }

  @Test
  void itMakesItsDatabaseSaysWhatIsInAndIsVerified() throws Exception {
    UnpackedPostgres.linkIn(folder.resolve("home/demo/postgres"));
    try (Child filling = demoData("50", "400")) {
      assertThat(filling.exitCode()).as(filling::said).isZero();
      assertThat(filling.out())
          .contains("400 recognitions (", "It took ", "In the database now: workspace T0")
          .contains("400 recognitions for ");
    }
    try (Child verify = Child.start(folder.resolve("home"), Map.of(), "verify")) {
      assertThat(verify.exitCode()).as(verify::said).isZero();
    }
    try (Child again = demoData("50", "400")) {
      assertThat(again.exitCode()).isEqualTo(2);
      assertThat(again.err())
          .contains("Nothing was changed: T0", "is there already", "--seed")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void aWorkspaceOfOneHasNobodyToThank() throws Exception {
    UnpackedPostgres.linkIn(folder.resolve("home/demo/postgres"));
    try (Child child = demoData("1", "10")) {
      assertThat(child.exitCode()).as(child::said).isZero();
      assertThat(child.out()).contains("There is nobody to thank in a workspace of one.");
    }
  }

  @Test
  void whatCannotBeIsSaidPlainlyAndMakesNothing() throws Exception {
    try (Child child = demoData("0", "10")) {
      assertThat(child.exitCode()).isEqualTo(2);
      assertThat(child.err())
          .contains("--members is a number from 1 to 200,000, not 0.")
          .doesNotContain("\tat ");
      assertThat(folder.resolve("home")).doesNotExist();
    }
  }
}
