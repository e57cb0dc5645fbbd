package app.huzzah.leaderboard;

/** Which side of the recognitions a board counts. */
public enum View {
  RECEIVED,
  GIVEN
}
