package app.huzzah.rewards;

import app.huzzah.workspace.MemberId;

/**
 * Points lapse.
 *
 * @param months how many whole months after the one in which they came, 1 to {@link
 *     LapseService#MOST_MONTHS}
 * @param setBy the admin who decided it
 */
public record LapseRule(int months, MemberId setBy) {}
