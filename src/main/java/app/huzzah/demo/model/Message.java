package app.huzzah.demo.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message, as given by whoever wrote it: nothing in its text is escaped or cleaned.
 *
 * @param channel id of the conversation
 * @param ts unique within the workspace
 * @param threadTs of the message to which this replies; null outside threads and for the parent
 * @param subtype {@code thread_broadcast}, {@code file_share}, {@code me_message}, {@code
 *     bot_message}, {@code tombstone}; null for most
 * @param user who wrote it; a bot's user id for an app's; empty for what came by a webhook
 * @param content {@code text} always; {@code blocks}, {@code attachments}, {@code metadata} where
 *     given
 * @param onlyFor the one person who sees it (ephemeral); null for everybody
 * @param editedBy null as long as it is as written
 * @param reactions emoji name to who set it, in order
 * @param files ids of files shared with it
 */
public record Message(
    String channel,
    String ts,
    @Nullable String threadTs,
    @Nullable String subtype,
    String user,
    @Nullable String botId,
    JsonObject content,
    @Nullable String onlyFor,
    @Nullable String editedBy,
    @Nullable String editedTs,
    Map<String, Set<String>> reactions,
    List<String> files) {

  public static Message written(String channel, String ts, String user, JsonObject content) {
    return new Message(
        channel, ts, null, null, user, null, content, null, null, null, Map.of(), List.of());
  }

  public Message inThread(@Nullable String parent) {
    return new Message(
        channel, ts, parent, subtype, user, botId, content, onlyFor, editedBy, editedTs, reactions,
        files);
  }

  public Message as(@Nullable String other) {
    return new Message(
        channel, ts, threadTs, other, user, botId, content, onlyFor, editedBy, editedTs, reactions,
        files);
  }

  public Message byBot(String bot) {
    return new Message(
        channel, ts, threadTs, subtype, user, bot, content, onlyFor, editedBy, editedTs, reactions,
        files);
  }

  public Message onlyFor(String person) {
    return new Message(
        channel, ts, threadTs, subtype, user, botId, content, person, editedBy, editedTs, reactions,
        files);
  }

  public Message withFiles(List<String> shared) {
    return new Message(
        channel, ts, threadTs, subtype, user, botId, content, onlyFor, editedBy, editedTs,
        reactions, shared);
  }

  /**
   * With other words; {@code editor} null where Slack shows no "(edited)", as for an app's update.
   */
  public Message withContent(JsonObject other, @Nullable String editor, @Nullable String editorTs) {
    return new Message(
        channel, ts, threadTs, subtype, user, botId, other, onlyFor, editor, editorTs, reactions,
        files);
  }

  /** What is left of a deleted message that has replies. */
  public Message buried() {
    return new Message(
        channel,
        ts,
        threadTs,
        "tombstone",
        "USLACKBOT",
        null,
        Json.object("text", "This message was deleted."),
        null,
        null,
        null,
        Map.of(),
        List.of());
  }

  public Message withReaction(String name, String who, boolean on) {
    Map<String, Set<String>> others = new LinkedHashMap<>();
    reactions.forEach((emoji, people) -> others.put(emoji, new LinkedHashSet<>(people)));
    Set<String> people = others.computeIfAbsent(name, ignored -> new LinkedHashSet<>());
    if (on) {
      people.add(who);
    } else {
      people.remove(who);
    }
    if (people.isEmpty()) {
      others.remove(name);
    }
    return new Message(
        channel, ts, threadTs, subtype, user, botId, content, onlyFor, editedBy, editedTs, others,
        files);
  }

  public boolean reacted(String name, String who) {
    return reactions.getOrDefault(name, Set.of()).contains(who);
  }

  public String text() {
    return Json.string(content, "text", "");
  }

  /** The Block Kit blocks; empty where there are none. */
  public JsonArray blocks() {
    return Json.list(content, "blocks");
  }

  public @Nullable JsonObject metadata() {
    return Json.child(content, "metadata");
  }
}
