package app.huzzah;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.permission.Listeners;
import app.huzzah.rewards.Vault;
import app.huzzah.slack.SlackConnection;
import app.huzzah.slack.SlackDoor;
import app.huzzah.slack.command.Subcommand;
import com.slack.api.bolt.App;
import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing that people can press, send or type is forgotten in the table of permissions. */
class ListenersTest {
  private static final List<String> KINDS =
      List.of(
          "blockActionHandlers",
          "viewSubmissionHandlers",
          "blockSuggestionHandlers",
          "globalShortcutHandlers",
          "messageShortcutHandlers");

  @Test
  void eachThatIsRegisteredHasItsLineInTheTable() throws ReflectiveOperationException {
    assertThat(registered()).isEqualTo(new TreeSet<>(Listeners.IDS.keySet()));
  }

  @Test
  void eachWordOfTheCommandHasItsLineInTheTable() {
    assertThat(Listeners.WORDS.keySet())
        .containsExactlyInAnyOrder(
            Arrays.stream(Subcommand.values()).map(Enum::name).toArray(String[]::new));
  }

  @Test
  void eachLineThatTheyNameIsInTheTable() {
    assertThat(Listeners.linesThatTheTableLacks()).isEmpty();
  }

  /** As Bolt knows them, who alone is told of all. */
  private static Set<String> registered() throws ReflectiveOperationException {
    try (Database database = PostgresForTests.fresh();
        SlackConnection slack = new SlackConnection("xoxb-none", "http://127.0.0.1:1/api/")) {
      Vault vault = new Vault(Optional.empty(), new SecureRandom());
      Features features = Features.of(database, slack, vault, () -> Instant.EPOCH);
      try (SlackDoor door = SlackDoor.unsigned(features.services(), slack, () -> "ref")) {
        Object bolt = field(SlackDoor.class, "app").get(door);
        Set<String> ids = new TreeSet<>();
        for (String kind : KINDS) {
          ((Map<?, ?>) field(App.class, kind).get(bolt))
              .keySet().stream().map(ListenersTest::id).forEach(ids::add);
        }
        return ids;
      }
    }
  }

  private static Field field(Class<?> of, String name) throws NoSuchFieldException {
    Field field = of.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  /** Bolt keeps a pattern that the id alone fits. */
  private static String id(Object pattern) {
    return pattern.toString().replaceAll("^\\^\\\\Q|\\\\E\\$$", "");
  }
}
