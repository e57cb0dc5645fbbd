package app.huzzah.workspace;

/** What a member may do; each may do what those before may. */
public enum Role {
  MEMBER,
  /** Reads the leaders' digest and settles redemptions. */
  LEADER,
  /** Changes settings and removes recognitions. Slack's owners and admins are admins. */
  ADMIN;

  public boolean leads() {
    return compareTo(LEADER) >= 0;
  }
}
