/**
 * What leaders read once a week: how many are recognised, who is left out, how it is spread. Names
 * that stand here are for leaders alone and belong in no channel.
 *
 * <p>{@link app.huzzah.digest.leaders.FiguresService} reads; each record says in its comment what
 * the figure means and how it is computed, so that whoever shows it can say so in one line.
 *
 * <p>Three rules hold for all of it:
 *
 * <ul>
 *   <li><b>Members</b> are those who can give and receive now: nobody knows who was one in a week
 *       that is over, so past weeks are those of today's members.
 *   <li><b>Fewer than five</b> are never broken out: no group or zone of theirs, and none whose
 *       figures would tell theirs by taking one from the other.
 *   <li><b>Private recognitions</b> count in a sum only where those of at least five people are in
 *       it, and are never told one by one, not even by what is said of one person.
 * </ul>
 */
@NullMarked
package app.huzzah.digest.leaders;

import org.jspecify.annotations.NullMarked;
