package app.huzzah.workspace;

import org.jooq.DSLContext;

/** Told, in its transaction, of what a member decided about being seen. */
public interface PrivacyListener {
  void decided(DSLContext tx, WorkspaceId workspace, MemberId member);
}
