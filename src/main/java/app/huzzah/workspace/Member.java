package app.huzzah.workspace;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A person (or bot) as Slack told us of them, with what admins of Huzzah decided for them.
 *
 * @param name as shown to people
 * @param handle as typed after {@code @}
 * @param zone where Slack says that they are, if it says so
 * @param outsider of another organisation (Slack Connect)
 * @param admin one of Slack's owners or admins
 * @param appointed the role that an admin of Huzzah gave them, if any
 * @param ownAllowance points a week that an admin of Huzzah granted this person, if any
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
    boolean admin,
    Optional<Role> appointed,
    Optional<Integer> ownAllowance) {

  /** Somebody as Slack tells of them. */
  public Member(
      MemberId id,
      String name,
      String handle,
      Optional<ZoneId> zone,
      boolean bot,
      boolean deactivated,
      boolean guest,
      boolean outsider,
      boolean admin) {
    this(
        id,
        name,
        handle,
        zone,
        bot,
        deactivated,
        guest,
        outsider,
        admin,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Slack's owners and admins are admins here, whatever else was decided; those of another
   * organisation are not, nor are bots, nor who has left.
   */
  public Role role() {
    if (outsider || bot || deactivated) {
      return Role.MEMBER;
    }
    return admin ? Role.ADMIN : appointed.orElse(Role.MEMBER);
  }

  /**
   * Why somebody can neither give nor receive; empty for those who can. Whom neither we nor Slack
   * know in this workspace belongs to another.
   */
  public static Optional<Exclusion> exclusion(Optional<Member> known, Settings settings) {
    return known.isPresent() ? known.get().exclusion(settings) : Optional.of(Exclusion.OUTSIDER);
  }

  /** Why this member can neither give nor receive; empty for those who can. */
  public Optional<Exclusion> exclusion(Settings settings) {
    if (bot) {
      return Optional.of(Exclusion.BOT);
    }
    if (deactivated) {
      return Optional.of(Exclusion.DEACTIVATED);
    }
    if (outsider && !settings.outsiders()) {
      return Optional.of(Exclusion.OUTSIDER);
    }
    return guest && !settings.guests() ? Optional.of(Exclusion.GUEST) : Optional.empty();
  }
}
