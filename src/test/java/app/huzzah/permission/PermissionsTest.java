package app.huzzah.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.huzzah.permission.Office.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every cell of {@link PermissionTable}, really tried. */
class PermissionsTest {
  private static final Map<String, Deed> DEEDS = deeds();

  @TestFactory
  Stream<DynamicTest> eachMayDoWhatTheTableSays() {
    Office office = new Office();
    List<DynamicTest> cells = new ArrayList<>();
    for (PermissionTable.Line line : PermissionTable.lines()) {
      Deed deed = Objects.requireNonNull(DEEDS.get(line.deed()), line.deed());
      for (Who who : Who.values()) {
        cells.add(
            dynamicTest(
                who.word() + " · " + line.deed(),
                () -> tries(office, office.person(who), deed, line.may(who))));
      }
    }
    return cells.stream().onClose(office::close);
  }

  @Test
  void theTableHasALineForEachDeed() {
    assertThat(PermissionTable.lines())
        .extracting(PermissionTable.Line::deed)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(DEEDS.keySet());
  }

  /** Whoever may not changes nothing; whoever may changes something, unless it is only to read. */
  private static void tries(Office office, Person person, Deed deed, boolean may) {
    Deed.Attempt attempt = deed.beginning().of(office, person);
    office.written.forget();
    assertThat(attempt.succeeds()).as("was done").isEqualTo(may);
    if (may && deed.writes()) {
      assertThat(office.written.tables()).as("tables written to").isNotEmpty();
      assertThat(office.written.workspaces()).isSubsetOf(office.here.id.value());
    } else {
      assertThat(office.written.tables()).as("tables written to").isEmpty();
    }
  }

  private static Map<String, Deed> deeds() {
    Map<String, Deed> all = new TreeMap<>();
    all.putAll(ShoutOutDeeds.ALL);
    all.putAll(AdminDeeds.ALL);
    all.putAll(DigestDeeds.ALL);
    all.putAll(RewardDeeds.ALL);
    all.putAll(PotDeeds.ALL);
    return all;
  }
}
