package app.huzzah.permission;

import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of the table. Whoever takes no part is the hardest of their kind: an admin of Slack,
 * so that nothing but their not being of the team stands against them.
 */
enum Who {
  MEMBER,
  /** Appointed by an admin of Huzzah. */
  LEADER,
  ADMIN,
  GUEST,
  /** Of another organisation, through Slack Connect, and an admin there. */
  OUTSIDER,
  /** An admin who was deactivated; what they once gave and asked for is still here. */
  LEFT,
  BOT,
  /** An admin of another workspace in the same database, of whom nobody here knows. */
  STRANGER;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As Slack tells of them. */
  Member as(MemberId id) {
    return new Member(
        id,
        word(),
        word(),
        Optional.empty(),
        this == BOT,
        this == LEFT,
        this == GUEST,
        this == OUTSIDER,
        compareTo(ADMIN) >= 0 && this != GUEST);
  }

  /** As Slack told of them when they gave and asked for what they have. */
  static Member colleague(MemberId id) {
    return new Member(
        id, id.value(), id.value(), Optional.empty(), false, false, false, false, false);
  }
}
