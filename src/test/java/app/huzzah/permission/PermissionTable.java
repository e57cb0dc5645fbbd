package app.huzzah.permission;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what. A gift, a joining, a pot or a wish goes back to whoever made it, whatever became
 * of them since: that asks only whose it is.
 */
final class PermissionTable {
  private static final String TABLE =
      """
                                               member  leader  admin  guest  outsider  left  bot  stranger
      give                                       may     may    may     -       -       -     -      -
      be thanked                                 may     may    may     -       -       -     -      -
      take back their own                        may     may    may    may     may     may   may     -
      take back another's                         -       -      -      -       -       -     -      -
      take back what they received                -       -      -      -       -       -     -      -
      word their own anew                        may     may    may    may     may     may   may     -
      word another's anew                         -       -      -      -       -       -     -      -
      remove another's, with a reason             -       -     may     -       -       -     -      -
      open the form to remove                     -       -     may     -       -       -     -      -
      join in                                    may     may    may     -       -       -     -      -
      join in what they gave                      -       -      -      -       -       -     -      -
      join in what they received                  -       -      -      -       -       -     -      -
      join no longer                             may     may    may    may     may     may   may     -
      say “Seen”                                  -      may    may     -       -       -     -      -
      open the form for a word                    -      may    may     -       -       -     -      -
      say “Seen” to what they gave                -       -      -      -       -       -     -      -
      say “Seen” to what they received            -       -      -      -       -       -     -      -
      say “Seen” to what is private               -       -      -      -       -       -     -      -
      find another's private one in their history -       -      -      -       -       -     -      -
      take their name off boards                 may     may    may    may     may     may   may    may

      open the settings                           -       -     may     -       -       -     -      -
      read who changed settings                   -       -     may     -       -       -     -      -
      change the settings                         -       -     may     -       -       -     -      -
      appoint a leader                            -       -     may     -       -       -     -      -
      read who has an allowance of their own      -       -     may     -       -       -     -      -
      change another's allowance                  -       -     may     -       -       -     -      -
      change their own allowance                  -       -     may     -       -       -     -      -

      preview the digest                          -      may    may     -       -       -     -      -
      preview the digest on their Home            -      may    may     -       -       -     -      -
      list who gets the digest                    -      may    may     -       -       -     -      -
      turn the digest on                          -      may    may     -       -       -     -      -
      move the digest                             -      may    may     -       -       -     -      -
      turn the digest off                         -      may    may     -       -       -     -      -
      post the digest now                         -      may    may     -       -       -     -      -
      ask for the leaders' digest                 -      may    may     -       -       -     -      -
      be sent the leaders' digest                 -      may    may     -       -       -     -      -
      want the leaders' digest no more            -      may    may     -       -       -     -      -
      move the leaders' digest                    -      may    may     -       -       -     -      -
      see who has had nothing                     -      may    may     -       -       -     -      -
      thank somebody who has had nothing          -      may    may     -       -       -     -      -
      get the leaders' file                       -      may    may     -       -       -     -      -

      open the catalogue                          -       -     may     -       -       -     -      -
      add a reward                                -       -     may     -       -       -     -      -
      change a reward                             -       -     may     -       -       -     -      -
      decide the budget                           -       -     may     -       -       -     -      -
      decide when points lapse                    -       -     may     -       -       -     -      -
      adjust another's balance                    -       -     may     -       -       -     -      -
      adjust their own balance                    -       -      -      -       -       -     -      -

      ask for a reward                           may     may    may     -       -       -     -      -
      approve another's                           -      may    may     -       -       -     -      -
      approve their own                           -       -      -      -       -       -     -      -
      fulfil another's, with a code               -      may    may     -       -       -     -      -
      fulfil their own                            -       -      -      -       -       -     -      -
      decline another's                           -      may    may     -       -       -     -      -
      decline their own                           -       -      -      -       -       -     -      -
      open the form to settle another's           -      may    may     -       -       -     -      -
      approve where the reward names them        may     may    may    may      -       -     -      -
      approve their own where it names them       -       -      -      -       -       -     -      -
      approve in the reward's channel            may     may    may    may      -       -     -      -
      approve in another channel                  -      may    may     -       -       -     -      -
      cancel their own                           may     may    may    may     may     may   may     -
      cancel another's                            -       -      -      -       -       -     -      -
      read the code of their own                 may     may    may    may     may     may   may     -
      read the code of another's                  -       -      -      -       -       -     -      -
      see what waits                              -      may    may     -       -       -     -      -

      start a pot for another                    may     may    may     -       -       -     -      -
      start a pot for themselves                  -       -      -      -       -       -     -      -
      put points in                              may     may    may     -       -       -     -      -
      put points in for themselves                -       -      -      -       -       -     -      -
      call off their own pot                     may     may    may    may     may     may   may     -
      call off another's pot                      -       -      -      -       -       -     -      -
      call off a pot for them                     -       -      -      -       -       -     -      -
      """;

  private PermissionTable() {}

  /** One line, with those who may. */
  record Line(String deed, Set<Who> allowed) {
    boolean may(Who who) {
      return allowed.contains(who);
    }
  }

  static List<Line> lines() {
    return TABLE
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(PermissionTable::line)
        .toList();
  }

  /** The last words of a line are its cells, in the order of {@link Who}. */
  private static Line line(String text) {
    List<String> words = List.of(text.strip().split("\\s+"));
    List<Who> columns = List.of(Who.values());
    int cells = words.size() - columns.size();
    Set<Who> allowed = EnumSet.noneOf(Who.class);
    for (int i = 0; i < columns.size(); i++) {
      if (words.get(cells + i).equals("may")) {
        allowed.add(columns.get(i));
      }
    }
    return new Line(String.join(" ", words.subList(0, cells)), allowed);
  }
}
