package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was used and then taken back leaves less than nothing, and is shown as it is. */
class BelowZeroTest extends Talking {
  @Test
  void aBalanceBelowZeroIsShownPlainly() {
    says("mia", "#wins", "@ben :muscle: for a point that is used already");
    uses(4);
    try {
      assertThat(as("ben").types("#random", "/huzzah me")).contains("Your balance: *-3 points*");
      as("ben")
          .home(
              "You have *-3 points*. Some that you had used were taken back", "[Give a shout-out]");
    } finally {
      uses(-4);
    }
  }

  /** As rewards will. */
  private void uses(int points) {
    stage()
        .database()
        .runInTransaction(tx ->
            tx.execute(
                "update balance set points = points - ? where member_id = ?",
                points,
                as("ben").person().id()));
  }
}
