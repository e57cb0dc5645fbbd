package app.huzzah.rewards;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Who may settle what was asked for. Leaders and admins settle everything, those whom the reward
 * names settle it, and so does who is in the channel that it names. Nobody settles what they asked
 * for themselves, but where there is nobody else who could.
 */
final class MaySettle {
  private final MemberStore members = new MemberStore();

  /**
   * Who pressed, as we know them.
   *
   * @param member empty where they are unknown, or not among those who can lead
   * @param where the channel in which they pressed; empty where they pressed in none
   */
  record Presser(MemberId id, Optional<Member> member, Optional<ChannelId> where) {
    static Presser of(MemberId id, Optional<Member> known, Optional<ChannelId> where) {
      return new Presser(id, known.filter(MaySettle::isHere), where);
    }
  }

  /** Empty where they may. */
  Optional<SettleOutcome.Refused> whyNot(DSLContext dsl, Asked asked, Presser presser) {
    Settlers settlers = asked.reward().terms().settlers();
    boolean named =
        settlers.people().contains(presser.id())
            || (presser.where().isPresent() && settlers.channel().equals(presser.where()));
    if (presser.member().isEmpty() || !(named || presser.member().get().role().leads())) {
      return Optional.of(new SettleOutcome.NotYours());
    }
    return asked.redemption().member().equals(presser.id()) && !isAlone(dsl, asked)
        ? Optional.of(new SettleOutcome.YourOwn())
        : Optional.empty();
  }

  /** Of whoever asked: no channel, nobody named and no leader could settle it but they. */
  private boolean isAlone(DSLContext dsl, Asked asked) {
    Redemption redemption = asked.redemption();
    Settlers settlers = asked.reward().terms().settlers();
    if (settlers.channel().isPresent()) {
      return false;
    }
    Map<MemberId, Member> able = members.find(dsl, redemption.workspace(), settlers.people());
    members.leaders(dsl, redemption.workspace()).forEach(leader -> able.put(leader.id(), leader));
    return able.values().stream()
        .filter(MaySettle::isHere)
        .allMatch(member -> member.id().equals(redemption.member()));
  }

  private static boolean isHere(Member member) {
    return !member.deactivated() && !member.outsider() && !member.bot();
  }
}
