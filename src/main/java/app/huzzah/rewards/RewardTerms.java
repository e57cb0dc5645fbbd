package app.huzzah.rewards;

import java.util.Optional;

/**
 * What an admin decides about a reward.
 *
 * @param picture its https address
 * @param price in points, 1 or more
 * @param left how many can still be had, 0 or more; empty: without number
 */
public record RewardTerms(
    String name,
    String description,
    Optional<String> picture,
    int price,
    Optional<Integer> left,
    Optional<Limit> limit,
    boolean needsApproval,
    Settlers settlers) {}
