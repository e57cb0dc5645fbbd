package app.huzzah.permission;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.GiftFrom;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.rewards.AdjustOutcome;
import app.huzzah.rewards.Pot;
import app.huzzah.rewards.PotDraft;
import app.huzzah.rewards.PotOutcome;
import app.huzzah.rewards.RedeemOutcome;
import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.Reward;
import app.huzzah.rewards.RewardDraft;
import app.huzzah.rewards.SaveOutcome;
import app.huzzah.rewards.Term;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One workspace: its admin Lea, Mia and Ben, a channel, a reward, and what comes to be there. */
final class Desk {
  static final int PRICE = 10;

  private static final AtomicInteger FORMS = new AtomicInteger();

  final TestWorkspace team;
  final Services services;
  final WorkspaceId id;
  final MemberId lea;
  final MemberId mia;
  final MemberId ben;
  final ChannelId wins;
  final ChannelId lounge;
  final Reward lunch;

  Desk(TestWorkspace team, Services services) {
    this.team = team;
    this.services = services;
    this.id = team.id();
    this.lea = team.save(Who.ADMIN.as(new MemberId("ULEA")));
    this.mia = hires("UMIA");
    this.ben = hires("UBEN");
    this.wins = team.publicChannel("wins");
    this.lounge = team.publicChannel("lounge");
    this.lunch = offers(Optional.empty(), List.of(lea));
  }

  /** Somebody with points enough for all that follows. */
  MemberId hires(String name) {
    MemberId member = team.save(Who.colleague(new MemberId(name)));
    assertThat(services.rewards.adjustments().adjust(id, lea, member, "100000", "all", form()))
        .isInstanceOf(AdjustOutcome.Adjusted.class);
    return member;
  }

  void tellsOf(Member member) {
    team.save(member);
  }

  /** In public, unless said otherwise. */
  GiftFrom from(MemberId giver) {
    return team.from(giver).in(wins);
  }

  Recognition gift(MemberId giver, MemberId recipient) {
    return from(giver).to(recipient).give();
  }

  /** A reward that these people settle, or who is in this channel. */
  Reward offers(Optional<ChannelId> channel, List<MemberId> settlers) {
    return ((SaveOutcome.Saved)
            services.rewards.catalogue().add(id, lea, draft("Lunch", channel, settlers), form()))
        .reward();
  }

  static RewardDraft draft(String name, Optional<ChannelId> channel, List<MemberId> settlers) {
    String price = String.valueOf(PRICE);
    return new RewardDraft(
        name, "With all", "", price, "", "", Term.MONTH, true, channel, settlers, false);
  }

  Redemption asks(MemberId member, Reward reward) {
    return ((RedeemOutcome.Redeemed)
            services.rewards.redemptions().redeem(id, member, reward.id(), PRICE, form()))
        .redemption();
  }

  Redemption asks(MemberId member) {
    return asks(member, lunch);
  }

  /** One point is in it, of whoever starts it. */
  Pot pot(MemberId by, MemberId colleague) {
    return ((PotOutcome.Done) services.rewards.pots().start(id, by, potFor(colleague), form()))
        .pot();
  }

  PotDraft potFor(MemberId colleague) {
    LocalDate end = LocalDate.ofInstant(team.clock().instant(), team.zone()).plusDays(10);
    return new PotDraft(
        lunch.id(),
        Optional.of(colleague),
        Optional.empty(),
        List.of(),
        Optional.of(end),
        "1",
        "for all you do");
  }

  static String form() {
    return "V" + FORMS.incrementAndGet();
  }
}
