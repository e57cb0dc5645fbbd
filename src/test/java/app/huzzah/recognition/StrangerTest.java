package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.MemberId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody of another workspace, of whom nobody here has heard, takes no part here. */
class StrangerTest {
  @Test
  void neitherGivesNorJoinsIn() {
    try (Database database = PostgresForTests.fresh()) {
      TestWorkspace here = TestWorkspace.inside(database, "T1", ZoneOffset.UTC);
      TestWorkspace elsewhere = TestWorkspace.inside(database, "T2", ZoneOffset.UTC);
      MemberId mia = here.person("Mia");
      MemberId ben = here.person("Ben");
      MemberId stranger = elsewhere.person("Stranger");
      Recognition given = here.from(mia).to(ben).give();

      assertThat(here.from(stranger).to(ben).outcome())
          .isEqualTo(new GiveOutcome.NotAGiver(Exclusion.OUTSIDER));
      assertThat(here.boosts().join(here.id(), given.id(), stranger, Optional.empty()))
          .isEqualTo(new BoostOutcome.NotAGiver(Exclusion.OUTSIDER));
      assertThat(here.recognitions().balance(here.id(), ben)).isEqualTo(given.points());
    }
  }
}
