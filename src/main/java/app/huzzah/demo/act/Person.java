package app.huzzah.demo.act;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.block.BlockKit;
import app.huzzah.demo.delivery.Answer;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.SlackFile;
import app.huzzah.demo.model.User;
import app.huzzah.demo.model.View;
import app.huzzah.demo.talk.Parts;
import app.huzzah.demo.talk.Refused;
import app.huzzah.demo.talk.Typing;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person in front of Slack. Channels go by name (with or without {@code #}) or id; {@code "dm"}
 * is the direct message with the bot. What a person cannot do throws {@link Refused}, or {@link
 * NoSuchElementException} where there is nothing of that name.
 */
public final class Person {
  private final Parts parts;
  private final String id;

  public Person(Parts parts, String id) {
    this.parts = parts;
    this.id = id;
  }

  public User user() {
    return parts.workspace().user(id);
  }

  public String id() {
    return id;
  }

  private Channel channel(String named) {
    return named.equals("dm") ? parts.workspace().direct(id) : parts.workspace().channel(named);
  }

  private Pointing pointing() {
    return new Pointing(parts.workspace());
  }

  private Interactions interactions() {
    return new Interactions(parts, user());
  }

  // Writing.

  /**
   * Writes a message: plain {@code @handle} and {@code #channel} become mentions. Joins a public
   * channel first.
   */
  public Message says(String channelName, String text) {
    return says(channelName, text, null);
  }

  public Message repliesTo(Message parent, String text) {
    String thread = parent.threadTs() == null ? parent.ts() : parent.threadTs();
    return says(parent.channel(), text, thread);
  }

  /** Replies in a thread and ticks "Also send to #channel". */
  public Message repliesToAll(Message parent, String text) {
    String thread = parent.threadTs() == null ? parent.ts() : parent.threadTs();
    return writes(parent.channel(), escaped(text), thread, "thread_broadcast", List.of());
  }

  /** Writes {@code /me …}. */
  public Message emotes(String channelName, String text) {
    return writes(channelName, escaped(text), null, "me_message", List.of());
  }

  /** Shares a file of no content with some words. */
  public Message shares(String channelName, String text, String fileName) {
    String file = parts.workspace().ids().next("F");
    parts.workspace().files().put(file, new SlackFile(file, fileName, fileName, "", "", true));
    return writes(channelName, escaped(text), null, "file_share", List.of(file));
  }

  private String escaped(String text) {
    return new Typing(parts.workspace()).escaped(text, Typing.Where.MESSAGE, id);
  }

  private Message says(String channelName, String text, @Nullable String thread) {
    return saysRaw(channelName, escaped(text), thread);
  }

  /** Writes a message whose text is already as Slack sends it. */
  public Message saysRaw(String channelName, String escaped, @Nullable String thread) {
    return writes(channelName, escaped, thread, null, List.of());
  }

  private Message writes(
      String channelName,
      String escaped,
      @Nullable String thread,
      @Nullable String subtype,
      List<String> files) {
    Channel channel = channel(channelName);
    if (channel.archived()) {
      throw new Refused("is_archived");
    }
    if (!channel.has(id)) {
      if (channel.kind() != Channel.Kind.PUBLIC) {
        throw new Refused("not_in_channel");
      }
      parts.directory().invite(channel.id(), id, id);
    }
    return parts
        .posting()
        .byPerson(id, parts.workspace().channel(channel.id()), escaped, thread, subtype, files);
  }

  /**
   * Types a slash command, such as {@code /huzzah big win @mia for closing Acme}, and sees what
   * comes of it.
   */
  public Delivery types(String channelName, String line) {
    String command = line.strip().split("\\s", 2)[0];
    String rest = line.strip().substring(command.length()).strip();
    return typesRaw(
        channelName,
        command,
        new Typing(parts.workspace()).escaped(rest, Typing.Where.COMMAND, id));
  }

  /** Types a slash command in a thread, where Slack takes none: the app hears nothing of it. */
  public Message triesInThread(Message parent, String line) {
    String command = line.strip().split("\\s", 2)[0];
    String thread = parent.threadTs() == null ? parent.ts() : parent.threadTs();
    return parts
        .posting()
        .bySlackFor(
            id,
            parts.workspace().channel(parent.channel()),
            command + " is not supported in threads. Sorry!",
            thread);
  }

  /** Sends a slash command whose text is already as Slack sends it. */
  public Delivery typesRaw(String channelName, String command, String escaped) {
    return new SlashCommand(parts, id).send(channel(channelName), command, escaped);
  }

  public Message edits(Message message, String text) {
    if (!message.user().equals(id)) {
      throw new Refused("cant_update_message");
    }
    // What else was there, such as a link's preview, stays.
    JsonObject content = message.content().deepCopy();
    content.addProperty("text", escaped(text));
    return parts.posting().change(channel(message.channel()), message.ts(), content, id);
  }

  /** An admin may delete what others wrote. */
  public void deletes(Message message) {
    if (!message.user().equals(id) && !user().is(User.Role.ADMIN)) {
      throw new Refused("cant_delete_message");
    }
    parts.posting().delete(channel(message.channel()), message.ts());
  }

  public Message reacts(Message message, String emoji) {
    return parts.posting().react(channel(message.channel()), message.ts(), emoji, id, true);
  }

  public Message unreacts(Message message, String emoji) {
    return parts.posting().react(channel(message.channel()), message.ts(), emoji, id, false);
  }

  // Clicking.

  /**
   * Presses the button with this action_id; the person need not see the latest state of the
   * message.
   */
  public Delivery clicks(Message message, String actionId) {
    return acts(
        new Place.InMessage(message),
        Pointing.pressed(message.blocks(), actionId),
        new JsonObject());
  }

  public Delivery clicks(View view, String actionId) {
    return acts(
        new Place.InView(view),
        Pointing.pressed(Json.list(view.definition(), "blocks"), actionId),
        new JsonObject());
  }

  /** Chooses in a menu, ticks boxes, or enters into a dispatching field. */
  public Delivery chooses(Message message, String actionId, String... values) {
    return acts(
        new Place.InMessage(message),
        pointing().chosen(message.blocks(), actionId, values),
        new JsonObject());
  }

  public Delivery chooses(View view, String actionId, String... values) {
    JsonArray blocks = Json.list(view.definition(), "blocks");
    return acts(
        new Place.InView(view), pointing().chosen(blocks, actionId, values), new JsonObject());
  }

  /**
   * The lowest level of clicking.
   *
   * @param action one of those in a block_actions payload
   * @param entered state.values of the place
   */
  public Delivery acts(Place place, JsonObject action, JsonObject entered) {
    Place now = place;
    if (place instanceof Place.InView in) {
      JsonObject values = entered.deepCopy();
      String block = Json.string(action, "block_id", "");
      JsonObject ofBlock = Json.child(values, block);
      JsonObject target = ofBlock == null ? new JsonObject() : ofBlock;
      target.add(Json.string(action, "action_id", ""), withoutNames(action));
      values.add(block, target);
      now = new Place.InView(parts.views().enter(in.view(), values));
    }
    return interactions().action(now, action, entered);
  }

  private static JsonObject withoutNames(JsonObject action) {
    JsonObject value = action.deepCopy();
    List.of("action_id", "block_id", "action_ts").forEach(value::remove);
    return value;
  }

  // Forms.

  /**
   * Submits a modal and sees what the app answers.
   *
   * @return what was delivered; empty where Slack itself refused the form, for an empty required
   *     field for instance
   */
  public Optional<Delivery> submits(View view, Values values) {
    return submits(view, values.in(view, parts.workspace()));
  }

  /**
   * Submits a modal with values in Slack's own form.
   *
   * @param entered block_id, action_id, value, as in Slack's state.values
   */
  public Optional<Delivery> submits(View view, JsonObject entered) {
    return new Submission(parts, interactions()).of(view, entered);
  }

  /** Closes a modal; the app hears of it where it wanted to. */
  public void closes(View view) {
    List<View> closing =
        Json.flag(view.definition(), "clear_on_close")
            ? parts.workspace().modalsOf(id)
            : List.of(view);
    boolean cleared = closing.size() > 1;
    closing.forEach(each -> parts.views().close(each));
    for (View each : closing) {
      if (Json.flag(each.definition(), "notify_on_close")) {
        interactions().closed(each, cleared);
      }
    }
  }

  /**
   * Types into a menu that asks the app for its options; the app's answer as it is, empty where
   * Slack would not show it: more than 100 options, for instance.
   */
  public JsonObject looksFor(Place place, String blockId, String actionId, String typed) {
    Answer answer = interactions().suggestion(place, blockId, actionId, typed).answer();
    if (!answer.isOk()) {
      return new JsonObject();
    }
    JsonObject said = SlashCommand.said(answer);
    return BlockKit.problemsOfOptions(said).isEmpty() ? said : new JsonObject();
  }

  public Delivery shortcut(String callbackId) {
    return interactions().shortcut(callbackId);
  }

  public Delivery shortcut(String callbackId, Message message) {
    return interactions().messageShortcut(callbackId, message);
  }

  /** Opens the app's Home, which tells the app. */
  public void opensHome() {
    JsonObject event =
        object(
            "type",
            "app_home_opened",
            "user",
            id,
            "channel",
            parts.workspace().direct(id).id(),
            "tab",
            "home",
            "event_ts",
            parts.workspace().time().next());
    home().ifPresent(view -> event.add("view", view.toJson(parts.workspace().app())));
    parts.events().tell(id, event);
  }

  // Reading.

  /** What this person sees in the conversation, with what only they see, oldest first. */
  public List<Message> reads(String channelName) {
    Channel channel = channel(channelName);
    if (channel.kind() != Channel.Kind.PUBLIC && !channel.has(id)) {
      return List.of();
    }
    return parts.workspace().messages().in(channel.id(), id);
  }

  /** What only this person sees in the conversation, oldest first. */
  public List<Message> privately(String channelName) {
    return reads(channelName).stream().filter(message -> message.onlyFor() != null).toList();
  }

  /** What the bot wrote to this person directly, oldest first. */
  public List<Message> fromBot() {
    return reads("dm").stream().filter(message -> message.botId() != null).toList();
  }

  public Optional<View> home() {
    return parts.workspace().homes().find(id);
  }

  /** The modal on top. */
  public Optional<View> modal() {
    List<View> open = parts.workspace().modalsOf(id);
    return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
  }

  /** All open modals, the lowest first. */
  public List<View> modals() {
    return parts.workspace().modalsOf(id);
  }
}
