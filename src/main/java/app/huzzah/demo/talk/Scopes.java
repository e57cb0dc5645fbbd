package app.huzzah.demo.talk;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What the bot's token may do. */
public final class Scopes {
  public static final List<String> ALL =
      List.of(
          "app_mentions:read",
          "channels:history",
          "channels:join",
          "channels:manage",
          "channels:read",
          "chat:write",
          "chat:write.public",
          "commands",
          "files:read",
          "files:write",
          "groups:history",
          "groups:read",
          "im:history",
          "im:read",
          "im:write",
          "mpim:read",
          "reactions:read",
          "reactions:write",
          "team:read",
          "usergroups:read",
          "users:read");

  private final Set<String> granted;
  private volatile boolean tokenRevoked;

  /**
   * What is granted at first.
   *
   * @param asked empty for all that the pretend Slack knows
   */
  public Scopes(List<String> asked) {
    granted = new ConcurrentSkipListSet<>(asked.isEmpty() ? ALL : asked);
  }

  /** Makes the bot token worthless. */
  public void revokeToken() {
    tokenRevoked = true;
  }

  public boolean isTokenRevoked() {
    return tokenRevoked;
  }

  public void grant(String scope) {
    granted.add(scope);
  }

  public void revoke(String scope) {
    granted.remove(scope);
  }

  public boolean has(String scope) {
    return granted.contains(scope);
  }

  public String all() {
    return String.join(",", granted);
  }

  /** Refuses with missing_scope where this one is not granted; an empty one always is. */
  public void require(String scope) {
    if (!scope.isEmpty() && !has(scope)) {
      throw Refused.missingScope(scope, all());
    }
  }
}
