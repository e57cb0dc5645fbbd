package app.huzzah.story;

import static org.awaitility.Awaitility.await;

import app.huzzah.demo.act.Person;
import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.View;
import app.huzzah.slack.view.RecognitionPost;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody of the workspace, who types, presses, fills in and reads. */
final class Colleague {
  private final Stage stage;
  private final Person person;

  Colleague(Stage stage, String handle) {
    this.stage = stage;
    this.person = stage.slack().as(handle);
  }

  /** What the pretend Slack lets this person do, where a story needs more than the words here. */
  Person person() {
    return person;
  }

  /** Types a command, and reads what only they are answered; empty where nothing is. */
  String types(String channel, String line) {
    return after(channel, () -> person.types(channel, line));
  }

  /** The same with the text as Slack would send it. */
  String typesRaw(String channel, String escaped) {
    return after(channel, () -> person.typesRaw(channel, "/huzzah", escaped));
  }

  private String after(String channel, Runnable typing) {
    int before = person.privately(channel).size();
    typing.run();
    List<Message> now = person.privately(channel);
    return now.subList(before, now.size()).stream()
        .map(stage::text)
        .collect(Collectors.joining("\n"));
  }

  /** Presses the button in the latest message that only they see, and waits for no answer. */
  void presses(String channel, String label) {
    Message message = latestWith(channel, label);
    person.clicks(message, Seen.button(message.blocks(), label).orElseThrow());
  }

  /** Presses the button of a message. */
  void presses(Message message, String label) {
    person.clicks(message, Seen.button(message.blocks(), label).orElseThrow());
  }

  /** Chooses in the small menu beside a post. */
  void chooses(Message post, RecognitionPost.Choice choice) {
    String value =
        Json.objects(post.blocks()).stream()
            .flatMap(block -> Json.objects(block, "elements").stream())
            .filter(element -> RecognitionPost.MORE.equals(Json.string(element, "action_id", "")))
            .flatMap(element -> Json.objects(element, "options").stream())
            .map(option -> Json.string(option, "value", ""))
            .filter(option -> option.startsWith(choice.name() + " "))
            .findFirst()
            .orElseThrow();
    person.chooses(post, RecognitionPost.MORE, value);
  }

  /** Presses the button in the form on top or, where none is open, in Home. */
  void pressesInView(String label) {
    View view = person.modal().or(person::home).orElseThrow();
    person.clicks(view, Seen.button(Json.list(view.definition(), "blocks"), label).orElseThrow());
  }

  private List<Message> holding(String channel, String label) {
    return person.privately(channel).stream()
        .filter(message -> Seen.button(message.blocks(), label).isPresent())
        .toList();
  }

  private Message latestWith(String channel, String label) {
    return await()
        .atMost(Stage.PATIENCE)
        .until(() -> holding(channel, label), found -> !found.isEmpty())
        .getLast();
  }

  /** Waits for a direct message of the bot with these words. */
  Message hears(String... words) {
    return stage.awaitOne(person.user().handle() + "'s messages", person::fromBot, words);
  }

  /** The direct messages of the bot, oldest first. */
  List<String> heard() {
    return person.fromBot().stream().map(stage::text).toList();
  }

  /** Waits for something in the channel, private or for all, with these words. */
  Message reads(String channel, String... words) {
    return stage.awaitOne(channel, () -> person.reads(channel), words);
  }

  /** What only they read in the channel, oldest first. */
  List<String> privately(String channel) {
    return person.privately(channel).stream().map(stage::text).toList();
  }

  // Forms and Home.

  /** Fills in the form on top and sends it. */
  void submits(Values values) {
    person.submits(form(), values);
  }

  /** Closes whatever forms are open. */
  void closesForms() {
    person.modals().reversed().forEach(person::closes);
  }

  View form() {
    return await().atMost(Stage.PATIENCE).until(person::modal, found -> found.isPresent()).get();
  }

  /** What stands in the form on top. */
  String formText() {
    return Seen.in(stage.slack().workspace()).text(form());
  }

  /** What the program or Slack complains of beside the fields of the form on top. */
  Map<String, String> complaints() {
    JsonObject errors = form().errors();
    return errors.keySet().stream()
        .collect(Collectors.toMap(field -> field, field -> Json.string(errors, field, "")));
  }

  /** Opens the app's Home and reads it, once these words stand in it. */
  String home(String... words) {
    person.opensHome();
    Seen seen = Seen.in(stage.slack().workspace());
    return await("Home with “" + String.join("”, “", words) + "”")
        .atMost(Stage.PATIENCE)
        .until(() -> person.home().map(seen::text).orElse(""), text -> Seen.holds(text, words));
  }
}
