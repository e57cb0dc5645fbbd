package app.huzzah.permission;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The buttons, menus, forms and words that Huzzah listens to, each with the lines of {@link
 * PermissionTable} that it leads to. What shows people their own, or what everybody may see, is for
 * anyone.
 */
public final class Listeners {
  private static final String ANYONE = "anyone";

  /** Buttons, menus, forms and shortcuts, by what Slack sends of them. */
  public static final Map<String, List<String>> IDS =
      read(
          """
          give give_form give_shoutout open_form recognise_this: give; be thanked
          undo: take back their own; take back another's
          edit reword_form: word their own anew; word another's anew
          more_of_post: take back another's; word another's anew; open the form to remove
          remove_form: remove another's, with a reason
          join: join in; join in what they gave; join in what they received
          leave: join no longer
          seen seen_form: say “Seen”; say “Seen” to what is private
          seen_with_words: open the form for a word
          privacy privacy_hide_place privacy_show_place: anyone
          privacy_stay_off privacy_come_back: take their name off boards
          show_board board_open board_before board_earlier board_later board_around: anyone
          board_filter board_form board_share: anyone
          show_numbers home_given_earlier home_given_later: anyone
          home_received_earlier home_received_later: anyone
          history_open history_push history_earlier history_later history_all history_big \
          history_small history_ever history_week history_joined history_taken_back: \
          find another's private one in their history
          settings settings_again time_zone: open the settings
          settings_form: change the settings; appoint a leader
          settings_history: read who changed settings
          show_digest: preview the digest on their Home
          digest_post_now: post the digest now
          leaders_left_out leaders_left_out_on leaders_left_out_back: see who has had nothing
          leaders_thank: thank somebody who has had nothing
          leaders_file: get the leaders' file
          rewards_open rewards_earlier rewards_later rewards_balance reward_get: anyone
          redeem_form: ask for a reward
          redemption_approve: approve another's; approve their own; approve in another channel
          redemption_fulfil code_form: fulfil another's, with a code; fulfil their own
          redemption_code: open the form to settle another's
          redemption_decline: open the form to settle another's
          decline_form: decline another's; decline their own
          redemption_cancel: cancel their own; cancel another's
          redemption_show_code: read the code of their own; read the code of another's
          redemptions_waiting: see what waits
          pot_start pot_form: start a pot for another; start a pot for themselves
          pot_put_in pot_share_form: put points in; put points in for themselves
          pot_call_off: call off their own pot; call off another's pot; call off a pot for them
          catalogue_open catalogue_earlier catalogue_later: open the catalogue
          reward_add reward_examples: add a reward
          reward_change: change a reward
          reward_form: add a reward; change a reward
          budget_open budget_form: decide the budget
          lapse_open lapse_form: decide when points lapse
          adjust_open adjust_form: adjust another's balance; adjust their own balance
          """);

  /** The words of the command, by the name of each. */
  public static final Map<String, List<String>> WORDS =
      read(
          """
          FORM GIVE: give; be thanked
          BOARD ME HELP: anyone
          UNDO: take back their own
          REWARDS: see what waits; open the catalogue
          REMOVE: open the form to remove
          DIGEST: preview the digest; list who gets the digest; turn the digest on; \
          move the digest; turn the digest off; ask for the leaders' digest; \
          want the leaders' digest no more; move the leaders' digest
          SETTINGS: open the settings; read who changed settings
          ALLOWANCE: read who has an allowance of their own; change another's allowance; \
          change their own allowance
          PRIVACY: take their name off boards
          """);

  private Listeners() {}

  /** Those that are named here and nowhere else. */
  public static Set<String> linesThatTheTableLacks() {
    Set<String> named =
        Stream.of(IDS, WORDS)
            .flatMap(all -> all.values().stream())
            .flatMap(List::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    named.remove(ANYONE);
    PermissionTable.lines().forEach(line -> named.remove(line.deed()));
    return named;
  }

  private static Map<String, List<String>> read(String text) {
    Map<String, List<String>> all = new TreeMap<>();
    text.lines()
        .forEach(line -> {
          List<String> lines = List.of(after(line).split("; +"));
          List.of(line.substring(0, line.indexOf(':')).split(" +"))
              .forEach(id -> all.put(id, lines));
        });
    return all;
  }

  private static String after(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }
}
