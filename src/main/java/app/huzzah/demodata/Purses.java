package app.huzzah.demodata;

import java.util.Arrays;

/** What each member has spent of their points, this week and next week. */
final class Purses {
  /**
   * Kept for gifts of a single point, so that nobody's large ones leave too little for the week.
   */
  private static final int KEPT = 5;

  private final Company company;
  private int[] thisWeek;
  private int[] nextWeek;

  Purses(Company company) {
    this.company = company;
    thisWeek = new int[company.members()];
    nextWeek = new int[company.members()];
  }

  void startWeek() {
    int[] before = thisWeek;
    thisWeek = nextWeek;
    nextWeek = before;
    Arrays.fill(nextWeek, 0);
  }

  /** Pays a gift of this week, if it fits. */
  boolean pay(int giver, int cost) {
    int limit = company.allowance(giver) - (cost > 1 ? KEPT : 0);
    if (thisWeek[giver] + cost > limit) {
      return false;
    }
    thisWeek[giver] += cost;
    return true;
  }

  void giveBack(int giver, int cost) {
    thisWeek[giver] -= cost;
  }

  /** Pays a boost, of what somebody has beyond the half of their points. */
  boolean join(int booster, int cost, boolean nextWeeks) {
    int[] spent = nextWeeks ? nextWeek : thisWeek;
    if (spent[booster] + cost > company.allowance(booster) / 2) {
      return false;
    }
    spent[booster] += cost;
    return true;
  }
}
