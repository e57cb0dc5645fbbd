package app.huzzah.picture;

import static app.huzzah.picture.Examples.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.picture.Approved.Difference;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTrendTest {
  private static final String RATE = "Recognised in the last seven days";
  private static final List<SharePoint> USUAL = shares(.22, .25, .31, .28, .35, .33, .41, .38);

  @Test
  void eightWeeksAreJoinedByALineAndTheLatestIsWrittenOut() throws IOException {
    Approved.check("share-usual", png(USUAL));
  }

  @Test
  void weeksWithoutMembersAreGapsAndEverybodyIsAHundredPercent() throws IOException {
    double nobody = Double.NaN;
    Approved.check("share-gaps", png(shares(nobody, nobody, .6, .72, nobody, .81, .78, 1)));
  }

  @Test
  void theScaleBeginsAtNothingAndZeroIsSeen() throws IOException {
    Approved.check("share-falling", png(shares(1, .9, .7, .5, .3, .1, .02, 0)));
  }

  @Test
  void aLowShareIsSeenToMoveToo() throws IOException {
    Approved.check("share-low", png(shares(.01, .02, .015, .03, .025, .02, .018, .031)));
  }

  @Test
  void oneWeekIsAPoint() throws IOException {
    Approved.check("share-one-week", png(shares(.42)));
  }

  @Test
  void whereNobodyWasEverAMemberThereIsOnlyTheScale() throws IOException {
    Approved.check("share-nobody", png(shares(Double.NaN, Double.NaN)));
  }

  @Test
  void aPointFivePercentHigherIsNoticed() throws IOException {
    assertThat(
            Difference.between(png(USUAL), png(shares(.22, .25, .31, .28, .3675, .33, .41, .38))))
        .doesNotMatch(Difference::isInvisible);
  }

  @Test
  void whatIsNoShareOfAWholeIsRefused() {
    assertThatThrownBy(() -> shares(-0.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> shares(1.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ShareTrend.png(RATE, List.of())).hasMessage("1 to 12 weeks, not 0");
  }

  private static byte[] png(List<SharePoint> points) {
    return ShareTrend.png(RATE, points).orElseThrow();
  }
}
