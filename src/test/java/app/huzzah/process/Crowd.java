package app.huzzah.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.Options;
import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.model.Seed;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People who give, by command and by message, several at once, whatever happens to the program; and
 * what has to be found of it afterwards.
 */
final class Crowd {
  private static final int PEOPLE = 200;
  private static final int CHANNELS = 60;
  private static final int AT_ONCE = 8;

  /** Gives more often than a week's points allow. */
  private static final int GREEDY = 0;

  private static final int ALLOWANCE = 20;

  /**
   * As Slack has it, but that it never gives up. It does after three retries, which is nothing that
   * the program can mend; here the last of some would come with hundreds of others at once, {@link
   * #isHeard hurried}, to a program that has just started.
   */
  private static final Duration[] RETRIES =
      Stream.concat(
              Stream.of(Duration.ZERO, Duration.ofMinutes(1)),
              Stream.generate(() -> Duration.ofMinutes(5)).limit(100))
          .toArray(Duration[]::new);

  private static final Pattern NAMED = Pattern.compile("gift (\\d+) of the crowd");

  private final PretendSlack slack;
  private final Random random;
  private final AtomicInteger number = new AtomicInteger();

  /** Numbers of what was acknowledged, or will be, since Slack tells it again until it is. */
  private final Queue<Integer> certain = new ConcurrentLinkedQueue<>();

  /** What those were told whose command gave nothing. */
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

  private final AtomicIntegerArray tried = new AtomicIntegerArray(PEOPLE);

  Crowd(PretendSlack slack, Random random) {
    this.slack = slack;
    this.random = random;
  }

  static PretendSlack slack() throws IOException {
    return slack(Duration.ofSeconds(3));
  }

  /** One that waits so long for an answer. */
  static PretendSlack slack(Duration patience) throws IOException {
    Seed seed = Seed.named("Crowd", "crowd").app("Huzzah", "/huzzah").events("message.channels");
    for (int i = 0; i < PEOPLE; i++) {
      seed.person(handle(i), "Person " + i, "", "Europe/London");
    }
    for (int i = 0; i < CHANNELS; i++) {
      seed.channel(channel(i).substring(1), "");
    }
    return PretendSlack.start(
        Options.of(InstantSource.system(), new Random(1), seed)
            .patientFor(patience)
            .retryingAfter(RETRIES));
  }

  /** Some of them give until this is closed. */
  Giving gives() {
    return gives(Duration.ofMillis(10));
  }

  /** The same, each with such a pause after each gift. */
  Giving gives(Duration pause) {
    return new Giving(pause);
  }

  /** What people were told whose commands gave nothing, if anything. */
  Collection<String> refusals() {
    return refusals;
  }

  /** Slack delivers again what was not taken, until it is. */
  void isHeard() {
    await()
        .atMost(Child.PATIENCE)
        .until(() -> {
          slack.queue().hurry();
          return slack.queue().awaitQuiet(Child.PATIENCE) && slack.queue().waitingRetries() == 0;
        });
  }

  final class Giving implements AutoCloseable {
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean goesOn = true;

    private Giving(Duration pause) {
      for (int i = 0; i < AT_ONCE; i++) {
        long seed = random.nextLong();
        hands.execute(() -> {
          Random own = new Random(seed);
          while (goesOn) {
            give(own);
            pause(pause.toMillis());
          }
        });
      }
    }

    void goesOnFor(Duration time) {
      pause(time.toMillis());
    }

    @Override
    public void close() {
      goesOn = false;
      hands.close();
    }
  }

  private void give(Random own) {
    boolean greedy = own.nextInt(8) == 0;
    int giver = greedy ? GREEDY : 1 + own.nextInt(PEOPLE - 1);
    if (!greedy && tried.incrementAndGet(giver) > ALLOWANCE) {
      return;
    }
    int gift = number.incrementAndGet();
    int other = 1 + own.nextInt(PEOPLE - 1);
    String to = handle(other == giver ? 1 + other % (PEOPLE - 1) : other);
    String channel = channel(own.nextInt(CHANNELS));
    if (own.nextBoolean()) {
      var answer =
          slack
              .as(handle(giver))
              .types(channel, "/huzzah @" + to + " for gift " + gift + " of the crowd")
              .answer();
      if (answer.isOk() && answer.body().contains("\"undo\"")) {
        certain.add(gift);
      } else {
        refusals.add(answer.body());
      }
    } else {
      slack.as(handle(giver)).says(channel, "@" + to + " :trophy: gift " + gift + " of the crowd");
      if (!greedy) {
        certain.add(gift);
      }
    }
  }

  /**
   * All that is certain is stored once and posted once, and nobody gave more than they may.
   *
   * @param exported lines of the export, without its head
   */
  void findsAll(List<String> exported) {
    List<Integer> stored = exported.stream().map(Crowd::named).sorted().toList();
    System.out.printf(
        "%d gifts tried, %d certain, %d stored%n", number.get(), certain.size(), stored.size());
    assertThat(certain).hasSizeGreaterThan(20);
    assertThat(stored).as("what is stored").doesNotHaveDuplicates().containsAll(certain);
    Map<String, Long> given =
        exported.stream().collect(Collectors.groupingBy(Crowd::giver, Collectors.counting()));
    assertThat(given.values()).as("points of each giver").allMatch(points -> points <= ALLOWANCE);

    List<Integer> posted = new ArrayList<>();
    List<Integer> heard = new ArrayList<>();
    for (int i = 0; i < CHANNELS; i++) {
      slack.messages(channel(i)).stream()
          .filter(message -> message.user().equals(slack.app().botUserId()))
          .forEach(message -> posted.add(named(message.text() + message.blocks())));
    }
    for (int i = 0; i < PEOPLE; i++) {
      slack
          .as(handle(i))
          .fromBot()
          .forEach(message -> heard.add(named(message.text() + message.blocks())));
    }
    // What was given by message has its post there: the message itself.
    assertThat(posted)
        .as("posts")
        .containsExactlyInAnyOrderElementsOf(
            exported.stream()
                .filter(line -> line.split(",")[9].equals("command"))
                .map(Crowd::named)
                .toList());
    assertThat(heard).as("direct messages").containsExactlyInAnyOrderElementsOf(posted);
  }

  private static int named(String text) {
    Matcher matcher = NAMED.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private static String giver(String line) {
    return line.split(",")[2];
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String handle(int number) {
    return "p%03d".formatted(number);
  }

  private static String channel(int number) {
    return "#c%02d".formatted(number);
  }
}
