package app.huzzah.rewards;

import java.util.List;
import java.util.Optional;

/**
 * The catalogue as one member finds it.
 *
 * @param balance what they have, in points; negative where what they spent was taken back
 * @param offers the cheapest first
 */
public record Offers(int balance, List<Offer> offers) {
  /**
   * A reward.
   *
   * @param balance the member's, in points
   * @param refusal why they cannot have it now; empty where they can
   */
  public record Offer(Reward reward, int balance, Optional<RedeemOutcome.Refused> refusal) {
    /** How many points they lack; 0 where they lack none. */
    public int lacking() {
      return Math.max(0, reward.terms().price() - balance);
    }
  }

  /** The cheapest that only points are lacking for. */
  public Optional<Offer> next() {
    return offers.stream()
        .filter(
            offer -> offer.refusal().filter(RedeemOutcome.NotEnough.class::isInstance).isPresent())
        .findFirst();
  }
}
