package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublicExportTest {
  private static final String HEADER =
      "\uFEFFgiven_at,giver,giver_name,recipient,recipient_name,kind,size,points,boost_points,"
          + "channel,values,message";

  private final TestWorkspace team = TestWorkspace.in("Pacific/Auckland");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("=Ben");
  private final MemberId zoe = team.person("Zoe");
  private final ChannelId wins = team.publicChannel("wins");

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void itHoldsFourWeeksWithNamesTheNewestFirst() {
    at("2026-10-30T15:59").in(wins).because("too old").give();
    at("2026-10-30T16:00").in(wins).because("the first").give();
    Recognition last =
        at("2026-11-27T15:59:59").big().win().in(wins).values("growth").because("=1+1").give();
    at("2026-11-27T16:00").in(wins).because("too new").give();
    team.join(zoe, last);

    assertThat(lines())
        .containsExactly(
            HEADER,
            "2026-11-27T15:59:59+13:00,"
                + mia
                + ",Mia,"
                + ben
                + ",'=Ben,win,big,5,1,wins,growth,'=1+1",
            "2026-10-30T16:00+13:00,"
                + mia
                + ",Mia,"
                + ben
                + ",'=Ben,effort,small,1,0,wins,,the first");
    PublicLines read = read();
    assertThat(read.shoutOuts()).isEqualTo(2);
    assertThat(read.whole()).isTrue();
    assertThat(read.elsewhere()).isZero();
    assertThat(read.from()).isEqualTo(LocalDate.of(2026, 10, 30));
    assertThat(read.until()).isEqualTo(LocalDate.of(2026, 11, 27));
  }

  @Test
  void whatWasSaidInPrivateIsCountedAndNothingElse() {
    at("2026-11-25T10:00").in(team.privateChannel("aurora")).because("the secret").give();
    at("2026-11-25T10:00").because("the quiet word").give();
    team.takeBack(at("2026-11-25T10:00").in(wins).because("what fell").give());

    assertThat(lines()).containsExactly(HEADER);
    assertThat(read().elsewhere()).isEqualTo(2);
  }

  @Test
  void aChannelThatIsPublicNoMoreIsNot() {
    at("2026-11-25T10:00").in(wins).because("open then").give();
    team.database().runInTransaction(tx -> tx.execute("delete from channel"));

    assertThat(lines()).containsExactly(HEADER);
    assertThat(read().elsewhere()).isEqualTo(1);
  }

  @Test
  void tooMuchForMemoryIsTheLatestAndSaysSo() {
    for (int day = 1; day <= 9; day++) {
      at("2026-11-0" + day + "T10:00").in(wins).because("day " + day).give();
    }
    PublicLines some = new PublicExport(team.database(), 400).read(team.id(), until());

    assertThat(some.whole()).isFalse();
    assertThat(some.shoutOuts()).isBetween(1, 8);
    assertThat(some.csv()).contains("day 9").doesNotContain("day 1");
  }

  private GiftFrom at(String moment) {
    team.at(LocalDateTime.parse(moment));
    return team.from(mia).to(ben);
  }

  private Instant until() {
    return LocalDateTime.parse("2026-11-27T16:00").atZone(team.zone()).toInstant();
  }

  private PublicLines read() {
    return new PublicExport(team.database()).read(team.id(), until());
  }

  private List<String> lines() {
    return read().csv().lines().toList();
  }
}
