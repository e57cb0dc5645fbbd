package app.huzzah.demo;

import app.huzzah.demo.act.Person;
import app.huzzah.demo.block.Elements;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Does what a line of the story says, and tells by what one sees that the app has answered. */
final class Stagehand {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final PretendSlack slack;

  Stagehand(PretendSlack slack) {
    this.slack = slack;
  }

  /**
   * Does it, and waits until the app was told of it.
   *
   * @param moment when the line is told
   * @return whether the app has done what is expected of it; with nothing left to do, it has to be
   *     so
   */
  BooleanSupplier does(StoryLine line, Instant moment) {
    BooleanSupplier shown =
        switch (line.deed()) {
          case Deed.Types typed -> types(line, typed);
          case Deed.Says said -> says(line, said);
          case Deed.Reacts reacted -> reacts(line, reacted);
          case Deed.Presses pressed -> presses(line, pressed);
          case Deed.Waits waits -> waits(line, waits, moment);
        };
    try {
      if (!slack.queue().awaitQuiet(PATIENCE)) {
        throw new IllegalStateException("The app did not take in what happened: " + line);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while telling the story", e);
    }
    return shown;
  }

  private BooleanSupplier types(StoryLine line, Deed.Types typed) {
    Traces before = traces(line);
    slack.as(line.who()).types(line.channel(), typed.command());
    return switch (typed.answer()) {
      case POST -> () -> traces(line).posts() > before.posts();
      case WHISPER -> () -> traces(line).whispers() > before.whispers();
      case DIRECT_MESSAGE ->
          () -> {
            Traces now = traces(line);
            return now.direct() > before.direct() && now.posts() == before.posts();
          };
    };
  }

  private BooleanSupplier says(StoryLine line, Deed.Says said) {
    Traces before = traces(line);
    Person who = slack.as(line.who());
    Message message =
        said.to()
            .map(author -> who.repliesTo(latestOf(author, line.channel()), said.text()))
            .orElseGet(() -> who.says(line.channel(), said.text()));
    return said.answered()
        ? () -> isAnswered(message)
        : () -> !isAnswered(message) && traces(line).equals(before);
  }

  private BooleanSupplier reacts(StoryLine line, Deed.Reacts reacted) {
    Traces before = traces(line);
    Message message = latestOf(reacted.to(), line.channel());
    slack.as(line.who()).reacts(message, reacted.emoji());
    return message.user().equals(bot())
        ? () -> hasChanged(message)
        : () -> traces(line).direct() > before.direct();
  }

  private BooleanSupplier presses(StoryLine line, Deed.Presses pressed) {
    Message message =
        latest(
            line.channel(),
            candidate -> candidate.user().equals(bot()) && button(candidate, pressed).isPresent());
    slack.as(line.who()).clicks(message, button(message, pressed).orElseThrow());
    return () -> hasChanged(message);
  }

  private BooleanSupplier waits(StoryLine line, Deed.Waits waits, Instant moment) {
    return waits.quietly()
        ? () -> everybody().anyMatch(person -> anySince(moment, person.fromBot()))
        : () -> anySince(moment, ofBot(slack.messages(line.channel())));
  }

  private static Optional<String> button(Message message, Deed.Presses pressed) {
    return Elements.in(message.blocks()).stream()
        .filter(placed -> pressed.label().equals(label(placed.element())))
        .map(Elements.Placed::actionId)
        .findFirst();
  }

  private static String label(JsonObject element) {
    JsonObject text = Json.child(element, "text");
    return text == null ? "" : Json.string(text, "text", "");
  }

  private Message latestOf(String author, String channel) {
    String id = slack.as(author).id();
    return latest(channel, message -> message.user().equals(id));
  }

  private Message latest(String channel, Predicate<Message> which) {
    return slack.messages(channel).reversed().stream()
        .filter(which)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no such message in " + channel));
  }

  private boolean isAnswered(Message message) {
    return now(message).reactions().values().stream().anyMatch(people -> people.contains(bot()));
  }

  private boolean hasChanged(Message message) {
    return !now(message).content().equals(message.content());
  }

  private Message now(Message message) {
    return slack.workspace().messages().find(message.channel(), message.ts()).orElseThrow();
  }

  private static boolean anySince(Instant moment, List<Message> messages) {
    BigDecimal since = BigDecimal.valueOf(moment.getEpochSecond());
    return messages.stream()
        .anyMatch(message -> new BigDecimal(message.ts()).compareTo(since) >= 0);
  }

  /**
   * What the app has written so far.
   *
   * @param posts where the line plays
   * @param whispers there, for whoever acts alone
   * @param direct in direct messages to anybody
   */
  private record Traces(int posts, int whispers, int direct) {}

  private Traces traces(StoryLine line) {
    return new Traces(
        ofBot(slack.messages(line.channel())).size(),
        slack.as(line.who()).privately(line.channel()).size(),
        everybody().mapToInt(person -> person.fromBot().size()).sum());
  }

  private Stream<Person> everybody() {
    return slack.workspace().users().all().stream().map(user -> slack.as(user.id()));
  }

  private List<Message> ofBot(List<Message> messages) {
    return messages.stream().filter(message -> message.user().equals(bot())).toList();
  }

  private String bot() {
    return slack.app().botUserId();
  }
}
