package app.huzzah.bench.gifts;

import app.huzzah.db.EmbeddedDatabase;
import app.huzzah.demo.PretendSlack;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a busy day of five thousand people leaves in memory: a message of each of them every five
 * minutes for eight hours, one of twelve of which gives, and as many gifts by command; as fast as
 * it goes.
 */
public final class DayOfLoad {
  private static final int AT_ONCE = 16;
  private static final int HOURS = 8;
  private static final int QUIET = 55_000;
  private static final int GIFTS = 5_000;

  private final Path folder;

  public DayOfLoad(Path folder) {
    this.folder = folder;
  }

  public void run() throws Exception {
    SignedHttp http = new SignedHttp(AT_ONCE);
    try (PretendSlack slack = Requests.slack();
        EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"))) {
      Requests requests = new Requests(slack);
      GiftBenchmark.settle(slack, server.url());
      try (Served huzzah =
              Served.huzzah(folder.resolve("huzzah"), http.settings(slack), server.url());
          Load load = new Load(AT_ONCE)) {
        Runnable quiet = http.to(huzzah, slack, requests::quiet, "");
        Runnable message = http.to(huzzah, slack, requests::message, "");
        Runnable command = http.to(huzzah, slack, requests::command, "undo");
        System.out.println("| after | resident MB | heap in use, collected, MB | gifts a second |");
        System.out.println("| --- | ---: | ---: | ---: |");
        tell("the start", huzzah, "");
        for (int hour = 1; hour <= HOURS; hour++) {
          load.many(QUIET, quiet);
          Load.Outcome gifts = load.many(GIFTS, message).and(load.many(GIFTS, command));
          tell("hour " + hour, huzzah, String.format(Locale.ROOT, "%,.0f", gifts.perSecond()));
        }
      }
    }
  }

  private static void tell(String when, Served huzzah, String gifts) throws Exception {
    long resident = huzzah.residentMegabytes();
    System.out.printf(
        Locale.ROOT, "| %s | %,d | %,d | %s |%n", when, resident, huzzah.heapMegabytes(), gifts);
  }
}
