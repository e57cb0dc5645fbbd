package app.huzzah.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.fuzz.Inputs;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.rewards.PotId;
import app.huzzah.rewards.RedemptionId;
import app.huzzah.rewards.RewardId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What buttons and forms have carried to Slack and bring back, perhaps from an older version of
 * ours: it is read as what it said, or as nothing.
 */
class FuzzedCarriedTest {
  private static final List<String> REAL =
      List.of(
          "week last - win big C012AB3CD S012AB3CD 3",
          "all this received - - - - 1",
          "RECEIVED TAKEN_BACK WEEK 10 2 BEFORE",
          "10 FROM 0 BEFORE",
          "3 2026-11-23T09:00:00Z",
          "C012AB3CD 1700000000.000100 -",
          "17 REQUESTED C012AB3CD V012AB3CD",
          "17 50 V012AB3CD",
          "- - 0 V012AB3CD",
          "17 3 2 V012AB3CD",
          "12 1700000000",
          "123456789012345678");

  @Test
  void whateverComesBackIsReadAsItWasWrittenOrAsNothing() {
    Inputs.each(REAL, FuzzedCarriedTest::isReadAsItWasWrittenOrAsNothing);
  }

  static void isReadAsItWasWrittenOrAsNothing(String carried) {
    BoardCode.parse(carried).ifPresent(board -> same(BoardCode.of(board), carried));
    Spot.parse(carried).ifPresent(spot -> same(spot.written(), carried));
    LeftOutWish.read(carried)
        .ifPresent(wish -> assertThat(LeftOutWish.read(wish.written())).contains(wish));
    Settling.read(carried)
        .ifPresent(asked -> assertThat(Settling.read(asked.written())).contains(asked));
    RedeemForm.Carried.read(carried)
        .ifPresent(asked -> assertThat(RedeemForm.Carried.read(asked.written())).contains(asked));
    HistoryWish list = HistoryWish.read(carried);
    assertThat(HistoryWish.read(list.written())).isEqualTo(list);
    HomeWish home = HomeWish.read(carried);
    assertThat(HomeWish.read(home.written())).isEqualTo(home);
    var reward = RewardForm.Carried.read(carried);
    assertThat(RewardForm.Carried.read(reward.written())).isEqualTo(reward);
    assertThat(SettingsForm.version(carried)).isNotNull();
    BoardForm.askedIn(carried).ifPresent(channel -> same(channel.value(), carried));
    isANumberOrNothing(carried);
  }

  private static void isANumberOrNothing(String carried) {
    boolean number = carried.matches("[0-9]{1,18}");
    assertThat(RewordForm.recognition(carried).isPresent()).isEqualTo(number);
    assertThat(SeenForm.recognition(carried).isPresent()).isEqualTo(number);
    assertThat(RemoveForm.recognition("", Optional.of(carried)).isPresent()).isEqualTo(number);
    assertThat(RecognitionId.parse(carried).isPresent()).isEqualTo(number);
    assertThat(RewardId.parse(carried).isPresent()).isEqualTo(number);
    assertThat(RedemptionId.parse(carried).isPresent()).isEqualTo(number);
    assertThat(PotId.parse(carried).isPresent()).isEqualTo(number);
  }

  private static void same(String written, String carried) {
    assertThat(written).isEqualTo(carried);
  }
}
