package app.huzzah.bench.gifts;

import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.delivery.Payload;
import app.huzzah.demo.model.Seed;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What people of a workspace write, as Slack delivers it: each by somebody else to somebody else,
 * made after one of each kind that the pretend Slack has really sent.
 */
final class Requests {
  static final int PEOPLE = 5_000;

  /** Slack takes a post a second in each channel, so 200 gifts a second need more than that. */
  private static final int CHANNELS = 1_000;

  private static final int BUSY_CHANNELS = 100;
  private static final String MARK = "QQMARKQQ";

  private final Template quiet;
  private final Template message;
  private final Template command;
  private final PretendSlack slack;
  private final List<String> people;
  private final List<String> channels;
  private final long since;
  private final AtomicInteger number = new AtomicInteger();
  private volatile int among = BUSY_CHANNELS;

  /** One that was sent, and what differs from one to the next. */
  private record Template(
      Payload.Kind kind, String body, String ts, String event, String trigger) {}

  /** One request: its body, and what it is. */
  record Request(Payload.Kind kind, String body) {
    /** The same as Socket Mode has it. */
    Payload payload() {
      if (kind == Payload.Kind.EVENT) {
        return new Payload(kind, JsonParser.parseString(body).getAsJsonObject());
      }
      JsonObject fields = new JsonObject();
      for (String field : body.split("&")) {
        String[] parts = field.split("=", 2);
        fields.addProperty(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      return new Payload(kind, fields);
    }
  }

  static PretendSlack slack() throws IOException {
    Seed seed = Seed.named("Bench", "bench").app("Huzzah", "/huzzah").events("message.channels");
    for (int i = 0; i < PEOPLE; i++) {
      seed.person(handle(i), "Person " + i, "", "Europe/London");
    }
    for (int i = 0; i < CHANNELS; i++) {
      seed.channel(channelName(i), "");
    }
    return PretendSlack.start(Options.of(InstantSource.system(), new Random(1), seed));
  }

  Requests(PretendSlack slack) {
    this.slack = slack;
    this.people =
        IntStream.range(0, PEOPLE).mapToObj(i -> slack.workspace().user(handle(i)).id()).toList();
    this.channels =
        IntStream.range(0, CHANNELS)
            .mapToObj(i -> slack.workspace().channel(channelName(i)).id())
            .toList();
    this.since = InstantSource.system().instant().getEpochSecond();
    this.quiet = event("Good morning everybody, coffee is ready " + MARK);
    this.message = event("@" + handle(1) + " :trophy: for the help " + MARK);
    this.command = typed("/huzzah @" + handle(1) + " for the help " + MARK);
  }

  /** From now on in all channels, in place of a tenth of them. */
  void everywhere() {
    among = CHANNELS;
  }

  /** A message that gives nothing. */
  Request quiet() {
    return next(quiet);
  }

  /** A message that gives. */
  Request message() {
    return next(message);
  }

  /** A command that gives. */
  Request command() {
    return next(command);
  }

  private Template event(String text) {
    List<Payload> held =
        slack.holdingEvents(() -> slack.as(handle(0)).says("#" + channelName(0), text));
    Payload payload = held.getFirst();
    JsonObject event = payload.json().getAsJsonObject("event");
    return new Template(
        Payload.Kind.EVENT,
        payload.body(),
        event.get("ts").getAsString(),
        payload.json().get("event_id").getAsString(),
        "none");
  }

  private Template typed(String text) {
    Delivery delivery = slack.as(handle(0)).types("#" + channelName(0), text);
    String trigger = delivery.body().replaceAll(".*trigger_id=([^&]+).*", "$1");
    return new Template(Payload.Kind.COMMAND, delivery.body(), "none", "none", trigger);
  }

  /** None of it is what the template holds, so that nothing is replaced twice. */
  private Request next(Template template) {
    int n = number.incrementAndGet();
    String body =
        template
            .body()
            .replace(people.get(0), giver(n))
            .replace(people.get(1), recipient(n))
            .replace(channels.get(0), channel(n))
            .replace(template.ts(), ts(n))
            .replace(template.event(), String.format(Locale.ROOT, "Ev%09d", n))
            .replace(template.trigger(), "1.2." + n)
            .replace(MARK, Integer.toString(n));
    return new Request(template.kind(), body);
  }

  String giver(int n) {
    return people.get(2 + n % (PEOPLE - 2));
  }

  /** Never the giver, since six times a number and one is no multiple of 4,998. */
  String recipient(int n) {
    return people.get(2 + (7 * n + 1) % (PEOPLE - 2));
  }

  String channel(int n) {
    return channels.get(1 + n % (among - 1));
  }

  /** Of a message of its own. */
  String ts(int n) {
    return String.format(Locale.ROOT, "%d.%06d", since + n / 1_000_000, n % 1_000_000);
  }

  private static String handle(int person) {
    return String.format(Locale.ROOT, "giver%04d", person);
  }

  private static String channelName(int channel) {
    return String.format(Locale.ROOT, "bench%03d", channel);
  }
}
