package app.huzzah.digest;

import app.huzzah.workspace.Week;

/**
 * How many recognitions of each kind and size a week had; small ones and big ones of efforts, wins
 * and lessons.
 */
public record WeekCounts(
    Week week,
    int smallEfforts,
    int bigEfforts,
    int smallWins,
    int bigWins,
    int smallLessons,
    int bigLessons) {

  public int efforts() {
    return smallEfforts + bigEfforts;
  }

  public int wins() {
    return smallWins + bigWins;
  }

  public int lessons() {
    return smallLessons + bigLessons;
  }

  public int all() {
    return efforts() + wins() + lessons();
  }
}
