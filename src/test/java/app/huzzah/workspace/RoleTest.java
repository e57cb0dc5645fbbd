package app.huzzah.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleTest {
  @Test
  void anAdminOfSlackIsAdminHere() {
    assertThat(admin(false, false, false).role()).isEqualTo(Role.ADMIN);
  }

  /** What stands in a channel for ever can still be pressed, and the role was once granted. */
  @Test
  void whoHasLeftAndBotsAndOutsidersLeadNobody() {
    assertThat(admin(true, false, false).role()).isEqualTo(Role.MEMBER);
    assertThat(admin(false, true, false).role()).isEqualTo(Role.MEMBER);
    assertThat(admin(false, false, true).role()).isEqualTo(Role.MEMBER);
  }

  private static Member admin(boolean bot, boolean deactivated, boolean outsider) {
    return new Member(
        new MemberId("U1"),
        "Ada",
        "ada",
        Optional.empty(),
        bot,
        deactivated,
        false,
        outsider,
        true,
        Optional.of(Role.ADMIN),
        Optional.empty());
  }
}
