package app.huzzah.recognition;

import org.jooq.DSLContext;

/**
 * Told of each change within its transaction, so that what has to be said about it is committed
 * with it or not at all.
 */
public interface Announcements {
  void given(DSLContext transaction, Recognition recognition);

  void takenBack(DSLContext transaction, Recognition recognition);
}
