package app.huzzah.rewards;

import static app.huzzah.db.schema.Tables.REDEMPTION;
import static app.huzzah.rewards.RewardTeam.lunch;
import static app.huzzah.rewards.RewardTeam.vault;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes that come with rewards: for whoever asked alone, and sealed in the database. */
class CodeTest {
  private static final String CODE = "HAPPY-2026-äöü";

  private final RewardTeam team = new RewardTeam();
  private final Reward lunch = team.offers(lunch());

  @BeforeEach
  void miaHasTwentyPoints() {
    team.earns(team.mia, 20);
  }

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void whoAskedReadsItAndNobodyElse() {
    Redemption asked = team.has(team.mia, lunch);
    SettleOutcome.Settled done = (SettleOutcome.Settled) fulfil(team.settling, asked, CODE);

    assertThat(done.redemption().hasCode()).isTrue();
    assertThat(team.settling.code(team.team.id(), team.mia, asked.id()))
        .isEqualTo(new CodeOutcome.Code(CODE, lunch));
    assertThat(team.settling.code(team.team.id(), team.lea, asked.id()))
        .isEqualTo(new CodeOutcome.None());
    assertThat(new CodeOutcome.Code(CODE, lunch).toString()).doesNotContain(CODE);
  }

  @Test
  void theDatabaseHoldsNothingThatCouldBeRead() {
    Redemption asked = team.has(team.mia, lunch);
    fulfil(team.settling, asked, CODE);
    byte[] stored =
        team.team
            .database()
            .query(dsl -> dsl.select(REDEMPTION.CODE).from(REDEMPTION).fetchSingle())
            .value1();
    assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("HAPPY");
  }

  @Test
  void withAnotherKeyItCannotBeReadAndThatIsSaid() {
    Redemption asked = team.has(team.mia, lunch);
    fulfil(team.settling, asked, CODE);
    assertThat(with(vault(2)).code(team.team.id(), team.mia, asked.id()))
        .isInstanceOf(CodeOutcome.Unreadable.class);
  }

  @Test
  void withoutAKeyNoCodeIsTakenAndNothingMoves() {
    Redemption asked = team.has(team.mia, lunch);
    SettlingService shut = with(new Vault(Optional.empty(), new SecureRandom()));

    assertThat(fulfil(shut, asked, CODE)).isEqualTo(new SettleOutcome.NoVault());
    assertThat(team.state(asked)).isEqualTo(RedemptionState.REQUESTED);
    assertThat(fulfil(shut, asked, " ")).isInstanceOf(SettleOutcome.Settled.class);
    assertThat(shut.code(team.team.id(), team.mia, asked.id())).isEqualTo(new CodeOutcome.None());
  }

  @Test
  void aCodeMayBeTooLong() {
    Redemption asked = team.has(team.mia, lunch);
    assertThat(fulfil(team.settling, asked, "x".repeat(501)))
        .isEqualTo(new SettleOutcome.CodeTooLong(501));
  }

  @Test
  void whatIsSealedBelongsToItsOwnerAndIsNeverTheSameTwice() {
    Vault vault = vault(1);
    byte[] sealed = vault.seal(CODE, "T1/1");
    assertThat(vault.open(sealed, "T1/1")).contains(CODE);
    assertThat(vault.open(sealed, "T1/2")).isEmpty();
    assertThat(vault.seal(CODE, "T1/1")).isNotEqualTo(sealed);
    sealed[sealed.length - 1] ^= 1;
    assertThat(vault.open(sealed, "T1/1")).isEmpty();
    assertThat(vault.open(new byte[3], "T1/1")).isEmpty();
  }

  private SettlingService with(Vault vault) {
    return new SettlingService(
        team.team.database(), team.team.directory(), team, vault, team.pots, team.team.clock());
  }

  private SettleOutcome fulfil(SettlingService settling, Redemption redemption, String code) {
    return settling.fulfil(team.team.id(), team.lea, Optional.empty(), redemption.id(), code);
  }
}
