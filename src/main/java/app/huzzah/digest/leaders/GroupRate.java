package app.huzzah.digest.leaders;

/**
 * What {@link Rates} tells of all members, for those of one user group. A private recognition
 * counts where at least five of them received one privately.
 *
 * @param week members of the group who received in the last seven days, out of all in it
 * @param fourWeeks the same in the last 28 days
 */
public record GroupRate(GroupName group, Share week, Share fourWeeks) {}
