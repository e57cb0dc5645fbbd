package app.huzzah.demo.talk;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonObject;
import java.util.List;

/** Slack says no, with one of its error codes. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient JsonObject answer;

  public Refused(String error) {
    this(error, new JsonObject());
  }

  private Refused(String error, JsonObject more) {
    super(error, null, false, false);
    answer = object("ok", false, "error", error);
    more.entrySet().forEach(entry -> answer.add(entry.getKey(), entry.getValue()));
  }

  /** With what exactly is wrong, each with a JSON pointer. */
  public static Refused because(String error, List<String> problems) {
    List<String> messages = problems.stream().map(problem -> "[ERROR] " + problem).toList();
    return new Refused(
        error,
        object("errors", problems, "response_metadata", object("messages", Json.array(messages))));
  }

  public static Refused missingScope(String needed, String provided) {
    return new Refused("missing_scope", object("needed", needed, "provided", provided));
  }

  public String error() {
    return String.valueOf(getMessage());
  }

  /** The whole answer of the Web API. */
  public JsonObject answer() {
    return answer.deepCopy();
  }
}
