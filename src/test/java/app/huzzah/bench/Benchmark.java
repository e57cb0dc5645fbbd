package app.huzzah.bench;

import app.huzzah.bench.gifts.DayOfLoad;
import app.huzzah.bench.gifts.GiftBenchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code boards 100k 1m 10m [--home FOLDER] [--times N] [--report FILE] [--only TEXT]}: measures
 * boards and numbers in databases of these sizes, and prints tables in Markdown. {@code digest 10m
 * [--home FOLDER] [--times N] [--years N]}: measures what both digests of such a workspace cost the
 * database. {@code digests 10000 [--home FOLDER]}: has the digests of so many workspaces fall due
 * in the same minute. {@code gifts [--home FOLDER]}: measures gifts and quiet messages beside the
 * least that they can cost.
 */
public final class Benchmark {
  private static final int YEARS = 3;
  private static final int BOARDS = 2_000;
  private static final int DIGESTS = 10;
  private static final int ROUNDS = 5;
  private static final int STARTS = 10;
  private static final int WARM_UP = 300;
  private static final int A_TURN = 50;
  private static final int AGGREGATES = 1;
  private static final int MOST_AGGREGATES = 20;
  private static final Duration FOR_AGGREGATES = Duration.ofSeconds(2);

  private Benchmark() {}

  public static void main(String[] args) throws Exception {
    List<String> words = new ArrayList<>(List.of(String.join(" ", args).strip().split("\\s+")));
    Path home = Path.of(option(words, "--home").orElse(homeOfHuzzah()));
    Optional<Integer> times = option(words, "--times").map(Integer::valueOf);
    int years = option(words, "--years").map(Integer::valueOf).orElse(YEARS);
    Optional<Path> file = option(words, "--report").map(Path::of);
    String only = option(words, "--only").orElse("");
    Optional<Integer> sockets = option(words, "--sockets").map(Integer::valueOf);
    if (words.size() == 2 && words.getFirst().equals("digests")) {
      try (Scratch scratch = Scratch.in(home)) {
        new DigestRush(number(words.getLast())).run(scratch.folder());
      }
      return;
    }
    if (words.equals(List.of("gifts"))) {
      try (Scratch scratch = Scratch.in(home)) {
        int rounds = times.orElse(ROUNDS);
        GiftBenchmark gifts =
            sockets.isPresent()
                ? GiftBenchmark.sockets(scratch.folder(), rounds, sockets.get())
                : GiftBenchmark.http(scratch.folder(), rounds);
        gifts.run();
      }
      return;
    }
    if (words.equals(List.of("day"))) {
      try (Scratch scratch = Scratch.in(home)) {
        new DayOfLoad(scratch.folder()).run();
      }
      return;
    }
    if (words.equals(List.of("start"))) {
      try (Scratch scratch = Scratch.in(home)) {
        new StartUp(scratch.folder(), times.orElse(STARTS)).run();
      }
      return;
    }
    if (words.size() == 2 && words.getFirst().equals("digest")) {
      try (BenchDatabase database = opened(home, words.getLast(), years)) {
        new DigestCost(database, times.orElse(DIGESTS)).run();
      }
      return;
    }
    if (words.size() < 2 || !words.removeFirst().equals("boards")) {
      System.err.println(
          "Say what to measure: boards 100k 1m 10m, digest 10m, digests 10000, gifts, day, or start");
      System.exit(2);
    }
    Map<Integer, SizeReport> reports = new TreeMap<>();
    for (String size : words) {
      System.err.println("== " + size);
      try (BenchDatabase database = opened(home, size, years)) {
        reports.put(number(size), measured(database, size, times.orElse(BOARDS), only));
      }
    }
    String report = Report.of(List.copyOf(reports.values()));
    System.out.println(report);
    if (file.isPresent()) {
      Files.writeString(file.get(), report);
    }
  }

  private static BenchDatabase opened(Path home, String size, int years) {
    return BenchDatabase.open(home.resolve("bench-" + size), number(size), years);
  }

  private static SizeReport measured(BenchDatabase database, String size, int times, String only) {
    Timing selectOne = new Timing();
    Runnable select = () -> database.database().query(dsl -> dsl.selectOne().fetch());
    List<Case> cases =
        Cases.of(database).stream().filter(each -> each.name().contains(only)).toList();
    new Timing().times(5 * WARM_UP, select);
    for (Case each : cases) {
      new Timing().times(WARM_UP / 3, each.once());
    }
    List<Result> measured = new ArrayList<>();
    for (Case each : cases) {
      new Timing().times(WARM_UP, each.once());
      Timing timing = new Timing();
      Timing beside = new Timing();
      // In turns, so that a busy second of the machine is in both.
      for (int turn = 0; turn < times / A_TURN; turn++) {
        beside.times(A_TURN, select);
        timing.times(A_TURN, each.once());
      }
      selectOne.add(beside);
      Result result = new Result(each, timing.median(), timing.percentile99(), Optional.empty());
      System.err.printf(
          Locale.ROOT,
          "  %-44s %8.2f ms %8.2f ms, select 1 beside it %.3f ms%n",
          each.name(),
          result.median(),
          result.percentile99(),
          beside.median());
      measured.add(result);
    }
    // Last, since what they read drives everything else out of memory.
    List<Result> results = new ArrayList<>();
    for (Result result : measured) {
      Optional<Double> aggregate = result.what().aggregate().map(Benchmark::medianOf);
      aggregate.ifPresent(median ->
          System.err.printf(
              Locale.ROOT, "  %-44s aggregate %.1f ms%n", result.what().name(), median));
      results.add(result.beside(aggregate));
    }
    System.err.printf(
        Locale.ROOT,
        "  %-44s %8.2f ms %8.2f ms%n",
        "select 1",
        selectOne.median(),
        selectOne.percentile99());
    return new SizeReport(
        size, database.version(), selectOne.median(), selectOne.percentile99(), results);
  }

  private static double medianOf(Runnable aggregate) {
    Timing timing = new Timing();
    timing.atLeast(AGGREGATES, FOR_AGGREGATES, MOST_AGGREGATES, aggregate);
    return timing.median();
  }

  private static int number(String size) {
    String digits = size.toLowerCase(Locale.ROOT);
    int each = digits.endsWith("k") ? 1_000 : digits.endsWith("m") ? 1_000_000 : 1;
    return each * Integer.parseInt(digits.replaceAll("[km]$", ""));
  }

  private static Optional<String> option(List<String> words, String name) {
    int at = words.indexOf(name);
    if (at < 0 || at + 1 >= words.size()) {
      return Optional.empty();
    }
    words.remove(at);
    return Optional.of(words.remove(at));
  }

  private static String homeOfHuzzah() {
    String home = System.getenv("HUZZAH_HOME");
    return home == null ? "data" : home;
  }
}
