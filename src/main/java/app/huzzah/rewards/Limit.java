package app.huzzah.rewards;

/**
 * How often one person may have a reward.
 *
 * @param times from 1 to {@link RewardReader#MOST_TIMES}
 */
public record Limit(int times, Term term) {}
