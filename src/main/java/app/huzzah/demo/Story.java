package app.huzzah.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Tells the demo's story: everybody does what the script says at its time, in fast motion, and the
 * app answers as it always does. Nothing is made up behind its back, so what stands in the channels
 * afterwards is what the app really stored.
 */
public final class Story {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  private final PretendSlack slack;
  private final Stagehand stagehand;
  private final StoryClock clock;
  private final Path progress;
  private final List<StoryLine> script;
  private final Instant now;

  private Story(PretendSlack slack, StoryClock clock, Path progress, List<StoryLine> script) {
    this.slack = slack;
    this.stagehand = new Stagehand(slack);
    this.clock = clock;
    this.progress = progress;
    this.script = script;
    this.now = clock.realInstant();
  }

  /**
   * The story that comes with the demo.
   *
   * @param progress the file that keeps how far it was told
   */
  public static Story of(PretendSlack slack, StoryClock clock, Path progress) throws IOException {
    try (InputStream file =
            Objects.requireNonNull(Story.class.getResourceAsStream("story.txt"), "story.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return new Story(
          slack,
          clock,
          progress,
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(StoryLine::of)
              .toList());
    }
  }

  /** Whether it was told before; what people did since then stays. */
  public boolean isTold() {
    return toldSoFar() >= script.size();
  }

  /**
   * Sets the clock to where the story goes on. To be called before the app starts: whoever waits by
   * a clock that jumps back waits for long.
   */
  public void begin() {
    if (!isTold()) {
      clock.moveTo(moment(script.get(toldSoFar()), toldSoFar(), now));
    }
  }

  /**
   * Tells it, from where it was left. The clock moves forward only, and runs by itself afterwards.
   *
   * @param settled whether the app has done all that follows from what happened so far. Time leaps
   *     only then: to an app in the midst of something, a leap looks as if it had hung for days,
   *     and it would rightly begin once more
   * @throws IllegalStateException where the app does not answer
   */
  public void tell(BooleanSupplier settled) {
    try {
      // What was done before it was left may still be on its way.
      await("where it was left", settled);
      for (int at = toldSoFar(); at < script.size(); at++) {
        StoryLine line = script.get(at);
        clock.moveTo(moment(line, at, now));
        // What became due on the way comes first: in the midst of the line it would look like part
        // of the app's answer.
        await("what was due before " + line, settled);
        BooleanSupplier shown = happen(line, at);
        await(line.toString(), () -> settled.getAsBoolean() && shown.getAsBoolean());
        note(at + 1);
      }
      slack.workspace().messages().forgetPrivateOnes();
    } finally {
      // Left in the middle, its time stays, until the app is stopped: what the app says meanwhile
      // would else be later than all that is still to be told.
      if (!Thread.currentThread().isInterrupted()) {
        clock.release();
      }
    }
  }

  /** Does a line, and notes it at once, since done again it would be there twice. */
  private BooleanSupplier happen(StoryLine line, int at) {
    Instant moment = moment(line, at, now);
    // By another thread: an interrupt of ours must not cut short what cannot be half done.
    BooleanSupplier shown =
        CompletableFuture.supplyAsync(() -> stagehand.does(line, moment)).join();
    if (!(line.deed() instanceof Deed.Waits)) {
      note(at + 1);
    }
    return shown;
  }

  /** Where another edition of the story was told, nothing is added to it. */
  private int toldSoFar() {
    try {
      if (!Files.exists(progress)) {
        return 0;
      }
      String[] parts = Files.readString(progress).strip().split(" of ");
      boolean same = parts.length == 2 && Integer.parseInt(parts[1]) == script.size();
      return same ? Integer.parseInt(parts[0]) : script.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(int told) {
    try {
      Files.writeString(progress, told + " of " + script.size() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Earlier weeks by the script; this week's entries evenly over the time that it has lasted. */
  private Instant moment(StoryLine line, int at, Instant now) {
    LocalDate monday =
        LocalDate.ofInstant(now, ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (line.weeksAgo() > 0) {
      return monday
          .minusWeeks(line.weeksAgo())
          .plusDays(line.day().getValue() - 1)
          .atTime(line.time())
          .atZone(ZONE)
          .toInstant();
    }
    Instant start = monday.atStartOfDay(ZONE).toInstant();
    long thisWeek = script.stream().filter(other -> other.weeksAgo() == 0).count();
    long place = script.subList(0, at + 1).stream().filter(other -> other.weeksAgo() == 0).count();
    return start.plus(Duration.between(start, now).multipliedBy(place).dividedBy(thisWeek + 1));
  }

  private void await(String line, BooleanSupplier done) {
    Instant deadline = clock.realInstant().plus(PATIENCE);
    while (!done.getAsBoolean()) {
      if (clock.realInstant().isAfter(deadline)) {
        throw new IllegalStateException(
            "The app did not answer as told within " + PATIENCE.toSeconds() + " s: " + line);
      }
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while telling the story", e);
      }
    }
  }
}
