package app.huzzah.story;

import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.View;
import java.util.List;

/** What a menu of a form offers. */
final class Menu {
  private Menu() {}

  /** The values of those options of a field whose labels hold these words. */
  static List<String> options(View form, String field, String words) {
    return Json.objects(form.definition(), "blocks").stream()
        .filter(block -> field.equals(Json.string(block, "block_id", "")))
        .flatMap(block -> Json.objects(Json.child(block, "element"), "options").stream())
        .filter(option -> Json.string(Json.child(option, "text"), "text", "").contains(words))
        .map(option -> Json.string(option, "value", ""))
        .toList();
  }
}
