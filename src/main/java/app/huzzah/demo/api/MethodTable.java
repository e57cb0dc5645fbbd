package app.huzzah.demo.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All methods of the Web API that the pretend Slack knows, by name. */
final class MethodTable {
  /**
   * A method and what it takes to call it.
   *
   * @param scope empty where any token will do
   * @param token which kind of token: {@code bot}, {@code app}, {@code any} or {@code none}
   */
  record Entry(String name, String scope, String token, Method method) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  MethodTable() {
    AppMethods.register(this);
    UserMethods.register(this);
    GroupMethods.register(this);
    ConversationMethods.register(this);
    ChatMethods.register(this);
    ViewMethods.register(this);
    ReactionMethods.register(this);
    FileMethods.register(this);
  }

  void bot(String name, String scope, Method method) {
    entries.put(name, new Entry(name, scope, "bot", method));
  }

  void app(String name, Method method) {
    entries.put(name, new Entry(name, "", "app", method));
  }

  void any(String name, Method method) {
    entries.put(name, new Entry(name, "", "any", method));
  }

  void open(String name, Method method) {
    entries.put(name, new Entry(name, "", "none", method));
  }

  @Nullable Entry find(String name) {
    return entries.get(name);
  }
}
