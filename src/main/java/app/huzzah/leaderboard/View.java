package app.huzzah.leaderboard;

/** Which side of the recognitions a ranking counts. */
public enum View {
  RECEIVED,
  GIVEN
}
