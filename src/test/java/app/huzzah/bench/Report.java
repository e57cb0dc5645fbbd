package app.huzzah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The results as Markdown: what matters first, then what it took. */
final class Report {
  private static final double MOST_SELECTS = 10;
  private static final double MOST_SELECTS_FILTERED = 25;
  private static final double MOST_GROWTH = 1.5;
  private static final double LEAST_GAIN = 100;

  private Report() {}

  static String of(List<SizeReport> sizes) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(machine()).append(", PostgreSQL ").append(sizes.getFirst().postgres()).append("\n");
    for (SizeReport size : sizes) {
      table(text, size, sizes.getFirst());
    }
    return text.toString();
  }

  private static void table(StringBuilder text, SizeReport size, SizeReport smallest) {
    text.append(
        String.format(
            Locale.ROOT,
            "%n### %s recognitions%n`select 1`: median %.3f ms, 99th percentile %.3f ms%n%n",
            size.size(),
            size.selectMedian(),
            size.selectPercentile99()));
    text.append("| | × `select 1` | × own at ").append(smallest.size());
    text.append(" | aggregate ÷ it | wanted | median ms | 99th ms | aggregate ms |\n");
    text.append("| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |\n");
    for (Result result : size.results()) {
      double selects = size.selects(result);
      OptionalDouble before = selectsOf(result.what().name(), smallest);
      OptionalDouble growth =
          size.equals(smallest) || before.isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(selects / before.getAsDouble());
      OptionalDouble gain =
          result.aggregate().isPresent()
              ? OptionalDouble.of(result.aggregate().get() / result.median())
              : OptionalDouble.empty();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %s | %s | %s | %.2f | %.2f | %s |%n",
              result.what().name(),
              selects,
              number("%.2f", growth),
              number("%,.0f", gain),
              verdict(result.what().limits(), selects, growth, gain),
              result.median(),
              result.percentile99(),
              result.aggregate().map(ms -> String.format(Locale.ROOT, "%,.1f", ms)).orElse("")));
    }
  }

  private static String verdict(
      Case.Limits limits, double selects, OptionalDouble growth, OptionalDouble gain) {
    List<String> missed = new ArrayList<>();
    switch (limits) {
      case BOARD -> {
        if (selects > MOST_SELECTS) {
          missed.add("over 10 ×");
        }
        if (growth.orElse(0) > MOST_GROWTH) {
          missed.add("over 1.5 ×");
        }
        if (gain.orElse(LEAST_GAIN) < LEAST_GAIN) {
          missed.add("below 100");
        }
      }
      case FILTERED -> {
        if (selects > MOST_SELECTS_FILTERED) {
          missed.add("over 25 ×");
        }
      }
      case NONE -> {
        return "";
      }
    }
    return missed.isEmpty() ? "holds" : "**" + String.join(", ", missed) + "**";
  }

  private static OptionalDouble selectsOf(String name, SizeReport size) {
    return size.results().stream()
        .filter(result -> result.what().name().equals(name))
        .mapToDouble(size::selects)
        .findFirst();
  }

  private static String number(String format, OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
  }

  private static String machine() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    String model =
        Files.isReadable(cpus)
            ? Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("")
            : "";
    return "%d cores %s, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            model,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"));
  }
}
