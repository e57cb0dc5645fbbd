package app.huzzah.workspace;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A person (or bot) as Slack told us of them.
 *
 * @param name as shown to people
 * @param handle as typed after {@code @}
 * @param zone where Slack says that they are, if it says so
 * @param outsider of another organisation (Slack Connect)
 * @param admin one of Slack's owners or admins
 */
public record Member(
    MemberId id,
    String name,
    String handle,
    Optional<ZoneId> zone,
    boolean bot,
    boolean deactivated,
    boolean guest,
    boolean outsider,
    boolean admin) {

  /** Why this member can neither give nor receive; empty for those who can. */
  public Optional<Exclusion> exclusion() {
    if (bot) {
      return Optional.of(Exclusion.BOT);
    }
    if (deactivated) {
      return Optional.of(Exclusion.DEACTIVATED);
    }
    if (outsider) {
      return Optional.of(Exclusion.OUTSIDER);
    }
    return guest ? Optional.of(Exclusion.GUEST) : Optional.empty();
  }
}
