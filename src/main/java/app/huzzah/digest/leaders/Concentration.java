package app.huzzah.digest.leaders;

/**
 * How evenly the recognitions of the last 28 days are spread over the members who received them.
 * Counted in recognitions, once for each recipient, and not in points: whether somebody was thanked
 * is the question, and what a big one is worth is a setting that may change in between.
 *
 * @param topThree what the three members who received most received of it all
 * @param gini from 0 (all members received as many) to nearly 1 (one received all), over all
 *     members, those without any included
 */
public record Concentration(Share topThree, double gini) {}
