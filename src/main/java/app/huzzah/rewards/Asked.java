package app.huzzah.rewards;

/** A redemption, and the reward as it is by now. */
public record Asked(Redemption redemption, Reward reward) {}
