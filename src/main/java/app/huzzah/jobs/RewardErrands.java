package app.huzzah.jobs;

import app.huzzah.rewards.Adjustment;
import app.huzzah.rewards.Honoured;
import app.huzzah.rewards.Lapsing;
import app.huzzah.rewards.Pot;
import app.huzzah.rewards.PotState;
import app.huzzah.rewards.PotStore;
import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.RedemptionMessageStore;
import app.huzzah.rewards.RedemptionState;
import app.huzzah.rewards.Reward;
import app.huzzah.rewards.RewardAnnouncements;
import app.huzzah.rewards.Settlers;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Turns what becomes of redemptions and balances into errands. */
public final class RewardErrands implements RewardAnnouncements {
  /** Errands of one statement. */
  private static final int AT_ONCE = 500;

  private final Outbox outbox;
  private final PotStore pots = new PotStore();
  private final MemberStore members = new MemberStore();
  private final RedemptionMessageStore messages = new RedemptionMessageStore();

  public RewardErrands(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void requested(DSLContext tx, Redemption redemption, Reward reward) {
    ask(tx, redemption, reward, false);
    outbox.showHomes(tx, redemption.workspace(), List.of(redemption.member()));
  }

  @Override
  public void waiting(DSLContext tx, Redemption redemption, Reward reward) {
    ask(tx, redemption, reward, true);
  }

  private void ask(DSLContext tx, Redemption redemption, Reward reward, boolean again) {
    List<String> asked = asked(tx, redemption, reward.terms().settlers()).toList();
    List<Errand> asking =
        (asked.isEmpty() ? admins(tx, redemption) : asked)
            .stream()
                .<Errand>map(to -> new Errand.AskToSettle(redemption.id(), to, again))
                .toList();
    if (!asking.isEmpty()) {
      outbox.addAll(tx, redemption.workspace(), asking);
    }
  }

  /** Channels and people that are asked; who has left is not, nor who asks. */
  private Stream<String> asked(DSLContext tx, Redemption redemption, Settlers settlers) {
    Map<MemberId, Member> known = members.find(tx, redemption.workspace(), settlers.people());
    return Stream.concat(
        settlers.channel().map(ChannelId::value).stream(),
        settlers.people().stream()
            .filter(person -> !person.equals(redemption.member()))
            .filter(person ->
                Optional.ofNullable(known.get(person)).filter(RewardErrands::isDeaf).isEmpty())
            .map(MemberId::value));
  }

  /** Nobody reads what they are written. */
  private static boolean isDeaf(Member member) {
    return member.deactivated() || member.bot();
  }

  /** The admins, or where there is no other one, the leaders, or whoever asked and leads alone. */
  private List<String> admins(DSLContext tx, Redemption redemption) {
    List<String> admins = others(members.admins(tx, redemption.workspace()), redemption);
    if (!admins.isEmpty()) {
      return admins;
    }
    List<String> leaders = others(members.leaders(tx, redemption.workspace()), redemption);
    return leaders.isEmpty() ? List.of(redemption.member().value()) : leaders;
  }

  private static List<String> others(List<Member> members, Redemption redemption) {
    return members.stream()
        .map(Member::id)
        .filter(member -> !member.equals(redemption.member()))
        .map(MemberId::value)
        .toList();
  }

  /** All copies of the question show it; whoever did it themselves is not told. */
  @Override
  public void settled(DSLContext tx, Redemption redemption, Reward reward) {
    messages
        .all(tx, redemption.workspace(), redemption.id())
        .forEach(copy ->
            outbox.addOnce(
                tx,
                redemption.workspace(),
                new Errand.ShowRequest(redemption.id(), copy.channel(), copy.ts())));
    if (redemption.state() != RedemptionState.CANCELLED) {
      outbox.add(
          tx,
          redemption.workspace(),
          new Errand.TellRedemption(redemption.id(), redemption.member(), redemption.state()));
    }
    outbox.showHomes(tx, redemption.workspace(), List.of(redemption.member()));
  }

  @Override
  public void lapsing(DSLContext tx, WorkspaceId workspace, List<Lapsing> all) {
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      outbox.addAll(
          tx,
          workspace,
          all.subList(i, Math.min(all.size(), i + AT_ONCE)).stream()
              .<Errand>map(one -> new Errand.TellLapsing(one.member(), one.points(), one.on()))
              .toList());
    }
  }

  @Override
  public void lapsed(DSLContext tx, WorkspaceId workspace, Lapsing lapsed) {
    outbox.add(tx, workspace, new Errand.TellLapsed(lapsed.member(), lapsed.points()));
    outbox.showHomes(tx, workspace, List.of(lapsed.member()));
  }

  @Override
  public void potStarted(DSLContext tx, Pot pot, List<MemberId> invited) {
    if (!invited.isEmpty()) {
      outbox.addAll(
          tx,
          pot.workspace(),
          invited.stream().<Errand>map(one -> new Errand.InviteToPot(pot.id(), one)).toList());
    }
  }

  @Override
  public void potChanged(DSLContext tx, Pot pot) {
    pots.copies(tx, pot.workspace(), pot.id())
        .forEach(copy ->
            outbox.addOnce(
                tx, pot.workspace(), new Errand.ShowPot(pot.id(), copy.channel(), copy.ts())));
    outbox.showHomes(tx, pot.workspace(), pot.givers());
  }

  @Override
  public void potClosed(DSLContext tx, Pot pot) {
    potChanged(tx, pot);
    if (pot.state() == PotState.REACHED && pot.honoured() instanceof Honoured.Colleague colleague) {
      outbox.add(tx, pot.workspace(), new Errand.TellHonoured(pot.id(), colleague.member()));
    }
    outbox.addAll(
        tx,
        pot.workspace(),
        pot.givers().stream().<Errand>map(one -> new Errand.TellPot(pot.id(), one)).toList());
  }

  @Override
  public void adjusted(DSLContext tx, Adjustment adjustment) {
    outbox.add(
        tx,
        adjustment.workspace(),
        new Errand.TellAdjustment(adjustment.id(), adjustment.member()));
    outbox.showHomes(tx, adjustment.workspace(), List.of(adjustment.member()));
  }
}
