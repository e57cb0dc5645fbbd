package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Json;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/** A reward of its own for each story, and what people do with it. */
abstract class RewardStories extends InBothModes {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  protected final String lunch = "Lunch " + NUMBER.incrementAndGet();

  @AfterEach
  void formsAreClosedAndTheRewardRetired() {
    List.of("ada", "lena", "mia", "ben", "zoe").forEach(handle -> as(handle).closesForms());
    as("lena").types("#random", "/huzzah rewards catalogue");
    if (as("lena").formText().contains(lunch)) {
      as("lena").pressesInView("Change…");
      as("lena").submits(Values.of("reward_state", "retired"));
    }
    as("lena").closesForms();
  }

  protected void offers(Values more) {
    as("lena").types("#random", "/huzzah rewards catalogue");
    as("lena").pressesInView("Add a reward");
    as("lena").submits(more.and("reward_name", lunch).and("reward_description", "With the team"));
    assertThat(as("lena").formText()).contains("*" + lunch + "* is offered for");
    as("lena").closesForms();
  }

  protected void asksFor(String handle) {
    as(handle).pressesInView("Get it…");
    as(handle).submits(Values.none());
  }

  /** The value of what a menu in the form on top offers. */
  protected String option(String handle, String field, String label) {
    return Json.objects(as(handle).form().definition(), "blocks").stream()
        .filter(block -> field.equals(Json.string(block, "block_id", "")))
        .flatMap(block -> Json.objects(Json.child(block, "element"), "options").stream())
        .filter(option -> label.equals(Json.string(Json.child(option, "text"), "text", "")))
        .map(option -> Json.string(option, "value", ""))
        .findFirst()
        .orElseThrow();
  }

  /** The first line of the rewards. */
  protected String balance(String handle) {
    return as(handle)
        .formText()
        .lines()
        .filter(line -> line.contains("You have"))
        .findFirst()
        .orElseThrow();
  }

  /** Five points, of a gift whose points nothing else uses. */
  protected void earns(String handle) {
    as("ada").types("#wins", "/huzzah big win @" + handle + " for " + lunch);
  }

  protected void opensRewards(String handle) {
    assertThat(as(handle).types("#random", "/huzzah rewards")).isEmpty();
  }

  protected void changes(Values changed) {
    as("lena").types("#random", "/huzzah rewards catalogue");
    as("lena").pressesInView("Change…");
    as("lena").submits(changed);
    as("lena").closesForms();
  }
}
