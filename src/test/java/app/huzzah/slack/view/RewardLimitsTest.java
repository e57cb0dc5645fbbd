package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.called;
import static app.huzzah.slack.view.Screens.keepsToSlacksLimits;
import static app.huzzah.slack.view.Screens.member;
import static app.huzzah.slack.view.Screens.members;

import app.huzzah.rewards.Adjustment;
import app.huzzah.rewards.AdjustmentId;
import app.huzzah.rewards.AdjustmentService;
import app.huzzah.rewards.Asked;
import app.huzzah.rewards.CodeOutcome;
import app.huzzah.rewards.Honoured;
import app.huzzah.rewards.Limit;
import app.huzzah.rewards.Offers;
import app.huzzah.rewards.Pot;
import app.huzzah.rewards.PotId;
import app.huzzah.rewards.PotReader;
import app.huzzah.rewards.PotState;
import app.huzzah.rewards.RedeemOutcome;
import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.RedemptionId;
import app.huzzah.rewards.RedemptionState;
import app.huzzah.rewards.Reward;
import app.huzzah.rewards.RewardId;
import app.huzzah.rewards.RewardReader;
import app.huzzah.rewards.RewardTerms;
import app.huzzah.rewards.Settlers;
import app.huzzah.rewards.SettlingService;
import app.huzzah.rewards.Statement;
import app.huzzah.rewards.Term;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Role;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest of everything about rewards: names, words, pictures, settlers, and many of them. */
class RewardLimitsTest {
  private static final WorkspaceId TEAM = new WorkspaceId("T1");
  private static final LocalDate DAY = LocalDate.parse("2026-11-25");

  @ParameterizedTest
  @ValueSource(strings = {"x", "*", "&", "🎉", "\u05de", "<!channel>"})
  void rewardsFitWhateverTheirWordsAreMadeOf(String piece) {
    People people = called(piece.repeat(80 / piece.length()), 200);
    Reward reward = reward(piece, 1);
    Asked asked = new Asked(redemption(piece), reward);
    List<Offers.Offer> offers =
        LongStream.rangeClosed(1, 95)
            .mapToObj(id -> new Offers.Offer(reward(piece, id), 5, refusal(piece, id)))
            .toList();
    for (int page = 0; page < 10; page++) {
      var shown =
          new RewardsView.Shown(
              new Offers(5, offers),
              Collections.nCopies(RewardsView.MINE, asked),
              7,
              Role.ADMIN,
              page);
      keepsToSlacksLimits(RewardsView.of(shown, people, address -> true));
    }
    var all = offers.stream().map(Offers.Offer::reward).toList();
    for (int page = 0; page < 4; page++) {
      keepsToSlacksLimits(
          CatalogueView.of(
              new CatalogueView.Shown(all, Optional.empty(), Optional.empty(), page),
              address -> false));
    }
    keepsToSlacksLimits(WaitingView.of(Collections.nCopies(200, asked), people));
    keepsToSlacksLimits(RewardForm.of(reward, "V1"));
    keepsToSlacksLimits(RedeemForm.of(offers.getFirst(), member(1), "", "V1", people));
    keepsToSlacksLimits(PotForm.of(offers, List.of(), DAY, "V1"));
    keepsToSlacksLimits(CatalogueAnswer.saved(reward, people));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "*", "&", "🎉", "\u05de", "<!channel>"})
  void whatIsSaidOfThemFits(String piece) {
    People people = called(piece.repeat(80 / piece.length()), 200);
    String honoured = piece.repeat(80 / piece.length());
    Asked asked = new Asked(redemption(piece), reward(piece, 1));
    keepsToSlacksLimits(RequestMessage.of(asked, people));
    keepsToSlacksLimits(RequestMessage.again(asked, people));
    for (RedemptionState state : RedemptionState.values()) {
      keepsToSlacksLimits(RedemptionMessage.of(asked, state, people));
    }
    for (PotState state : PotState.values()) {
      Pot pot = pot(piece, state);
      keepsToSlacksLimits(PotMessage.of(pot, honoured, people));
      keepsToSlacksLimits(PotMessage.given(pot, people));
      keepsToSlacksLimits(PotMessage.ended(pot, honoured, 5));
      keepsToSlacksLimits(PotShareForm.of(pot, honoured, 5, true, people));
    }
    keepsToSlacksLimits(
        CodeAnswer.of(
            new CodeOutcome.Code(fill(piece, SettlingService.LONGEST_CODE), asked.reward())));
    Adjustment adjustment =
        new Adjustment(
            TEAM,
            new AdjustmentId(1),
            member(1),
            AdjustmentService.MOST_POINTS,
            fill(piece, AdjustmentService.LONGEST_REASON),
            member(2),
            Screens.MOMENT);
    keepsToSlacksLimits(AdjustmentMessage.of(adjustment, people));
    keepsToSlacksLimits(
        BalanceView.of(
            new Statement(9, 1, 1, 1, 1, Collections.nCopies(20, adjustment)),
            Optional.empty(),
            people));
  }

  private static String fill(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  private static Reward reward(String piece, long id) {
    return new Reward(
        TEAM,
        new RewardId(id),
        new RewardTerms(
            fill(piece, RewardReader.LONGEST_NAME),
            fill(piece, RewardReader.LONGEST_DESCRIPTION),
            Optional.of("https://example.com/" + "x".repeat(RewardReader.LONGEST_PICTURE - 20)),
            RewardReader.MOST_POINTS,
            Optional.of(RewardReader.MOST_LEFT),
            Optional.of(new Limit(RewardReader.MOST_TIMES, Term.QUARTER)),
            true,
            new Settlers(Optional.of(new ChannelId("C012345678")), members(20))),
        false,
        1);
  }

  private static Optional<RedeemOutcome.Refused> refusal(String piece, long id) {
    return id % 2 == 0
        ? Optional.of(new RedeemOutcome.NotEnough(reward(piece, id), 5))
        : Optional.empty();
  }

  private static Redemption redemption(String piece) {
    var deed = new Redemption.Deed(member(2), Screens.MOMENT);
    return new Redemption(
        TEAM,
        new RedemptionId(1),
        new RewardId(1),
        member(1),
        RewardReader.MOST_POINTS,
        RedemptionState.DECLINED,
        DAY,
        Screens.MOMENT,
        Optional.of(deed),
        Optional.of(deed),
        true,
        Optional.empty(),
        fill(piece, SettlingService.LONGEST_REASON));
  }

  private static Pot pot(String piece, PotState state) {
    return new Pot(
        TEAM,
        new PotId(1),
        reward(piece, 1),
        new Honoured.Colleague(member(3)),
        fill(piece, PotReader.LONGEST_WORDS),
        RewardReader.MOST_POINTS,
        DAY,
        state,
        member(1),
        members(200).stream().map(giver -> new Pot.Share(1, giver, 5)).toList());
  }
}
