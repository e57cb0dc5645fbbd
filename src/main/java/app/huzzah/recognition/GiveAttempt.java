package app.huzzah.recognition;

import app.huzzah.workspace.Workspace;

/**
 * One try to give, with what it needs from outside its transaction.
 *
 * @param lookedUp whether whoever is unknown now stays so
 */
record GiveAttempt(Gift gift, Workspace workspace, boolean lookedUp) {
  /** To more people than these it takes long enough that others should not wait for it. */
  private static final int FEW = 10;

  boolean isShort() {
    return gift.groups().isEmpty() && gift.people().size() <= FEW;
  }
}
