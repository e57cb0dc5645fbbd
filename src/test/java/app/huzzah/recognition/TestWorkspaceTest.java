package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.MemberId;
import org.junit.jupiter.api.Test;

class TestWorkspaceTest {
  @Test
  void aStoryIsToldThroughTheRealService() {
    try (TestWorkspace team = TestWorkspace.in("Europe/Berlin")) {
      MemberId mia = team.person("Mia");
      MemberId ben = team.person("Ben");
      team.at("2026-11-25T10:00");
      Recognition given = team.from(mia).to(ben).big().win().because("closing Acme").give();

      assertThat(given.givenAt()).isEqualTo("2026-11-25T09:00:00Z");
      assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(5);

      team.takeBack(given);
      assertThat(team.recognitions().balance(team.id(), ben)).isZero();
    }
  }
}
