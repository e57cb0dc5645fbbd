package app.huzzah.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is welcomed for having given for the first time. */
class FirstGiversTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final DigestTeam digest = new DigestTeam(team);
  private final ChannelId wins = team.publicChannel("wins");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");

  @AfterEach
  void close() {
    team.close();
  }

  @BeforeEach
  void twoGaveLongAgoAndLately() {
    team.at("2026-06-03T10:00");
    team.from(mia).to(zoe).because("a day in June").in(wins).give();
    team.at("2026-11-17T10:00");
    team.from(ben).to(zoe).because("last week").in(wins).give();
    team.at("2026-11-25T10:00");
  }

  @Test
  void whoGaveBeforeIsNoNewcomer() {
    team.from(mia).to(ben).in(wins).give();
    team.from(ben).to(mia).in(wins).give();
    team.from(zoe).to(mia).in(wins).give();
    team.from(zoe).to(ben).in(wins).give();
    assertThat(welcomed()).isEqualTo(new FirstGivers(List.of("Zoe"), 1));
  }

  @Test
  void whatWasTakenBackWasNoFirstTime() {
    MemberId yan = team.person("Yan");
    team.at("2026-11-18T10:00");
    team.takeBack(team.from(yan).to(mia).in(wins).give());
    team.at("2026-11-25T10:00");
    team.from(yan).to(mia).in(wins).give();
    assertThat(welcomed().names()).containsExactly("Yan");
  }

  private FirstGivers welcomed() {
    team.at("2026-11-27T16:00");
    return digest.digests.preview(team.id(), Optional.of(wins)).firstGivers();
  }
}
