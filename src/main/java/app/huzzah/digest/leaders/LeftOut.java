package app.huzzah.digest.leaders;

import app.huzzah.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Members who received no recognition for 14 days or more, as far as Huzzah knows. For leaders'
 * eyes only.
 *
 * <p>Whoever received one privately, or in a private channel, has had something and is not here:
 * calling them left out would be wrong. That they are missing tells no more than that. Joining
 * somebody else's recognition is none of its own. Nobody knows when somebody joined the workspace,
 * so whoever came yesterday is here too.
 *
 * @param fortnight how many had nothing for 14 days; those of {@code thirtyDays} included
 * @param thirtyDays how many had nothing for 30 days
 * @param people the first {@link #MOST_PEOPLE} of them: those of 30 days before the rest, and among
 *     them whom nobody ever thanked in public first, then whom nobody did for longest; among equals
 *     chance decides, another way each week
 */
public record LeftOut(int fortnight, int thirtyDays, List<Person> people) {
  /** More than that fits no screen. */
  public static final int MOST_PEOPLE = 50;

  /**
   * One of them.
   *
   * @param name as shown to people, as they wrote it: escape it where it is shown
   * @param groups that they are in, of those with at least five members; largest first
   * @param lastInPublic the day, in the workspace's zone, of the last one that everybody could
   *     read; empty where there is none
   * @param thirtyDays whether they had nothing for 30 days, not only for 14
   */
  public record Person(
      MemberId member,
      String name,
      List<GroupName> groups,
      Optional<LocalDate> lastInPublic,
      boolean thirtyDays) {}
}
