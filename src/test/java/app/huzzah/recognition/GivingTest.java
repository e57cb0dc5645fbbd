package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivingTest {
  private static final MemberId MIA = new MemberId("U1");
  private static final MemberId BEN = new MemberId("U2");
  private static final MemberId BOT = new MemberId("U3");
  private static final MemberId GONE = new MemberId("U4");
  private static final MemberId GUEST = new MemberId("U5");
  private static final MemberId STRANGER = new MemberId("U6");
  private static final MemberId NOBODY = new MemberId("U9");
  private static final Settings SETTINGS = Settings.first(ZoneOffset.UTC);

  private static final Map<MemberId, Member> KNOWN =
      Map.of(
          MIA, member(MIA, false, false, false, false),
          BEN, member(BEN, false, false, false, false),
          BOT, member(BOT, true, false, false, false),
          GONE, member(GONE, false, true, false, false),
          GUEST, member(GUEST, false, false, true, false),
          STRANGER, member(STRANGER, false, false, false, true));

  @Test
  void everybodyReceivesOnceInOneOrder() {
    assertThat(
            Giving.recipients(NOBODY, Set.of(BEN, MIA), Set.of(MIA, BEN), KNOWN, SETTINGS)
                .members())
        .containsExactly(MIA, BEN);
  }

  @Test
  void whoeverIsNamedAndCannotReceiveIsLeftOutWithAWord() {
    assertThat(
            Giving.recipients(
                    MIA,
                    Set.of(MIA, BEN, BOT, GONE, GUEST, STRANGER, NOBODY),
                    Set.of(),
                    KNOWN,
                    SETTINGS)
                .leftOut())
        .containsExactly(
            new LeftOut(MIA, LeftOut.Reason.YOURSELF),
            new LeftOut(BOT, LeftOut.Reason.BOT),
            new LeftOut(GONE, LeftOut.Reason.DEACTIVATED),
            new LeftOut(GUEST, LeftOut.Reason.GUEST),
            new LeftOut(STRANGER, LeftOut.Reason.OUTSIDER),
            new LeftOut(NOBODY, LeftOut.Reason.UNKNOWN));
  }

  @Test
  void membersOfGroupsWhoCannotReceiveAreLeftOutSilently() {
    assertThat(
            Giving.recipients(MIA, Set.of(), Set.of(MIA, BEN, BOT, GONE, NOBODY), KNOWN, SETTINGS))
        .isEqualTo(new Giving.Recipients(List.of(BEN), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \n", "\u200b", "\u200d\u2060", "\u3164", "\u2800", "…", "!?", "\ufe0f"})
  void whatNobodyCanReadSaysNothing(String message) {
    assertThat(Giving.saysNothing(message)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "🎉", "1", "ok\u200b", "感謝", "תודה", "+1", "€", "👩\u200d👧"})
  void whatSomebodyCanReadSaysSomething(String message) {
    assertThat(Giving.saysNothing(message)).isFalse();
  }

  private static Member member(
      MemberId id, boolean bot, boolean deactivated, boolean guest, boolean outsider) {
    return new Member(
        id, id.value(), id.value(), Optional.empty(), bot, deactivated, guest, outsider, false);
  }
}
