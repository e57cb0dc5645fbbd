package app.huzzah.bench.gifts;

import app.huzzah.demo.PretendSlack;
import java.util.Map;
import java.util.function.Supplier;

/** How Slack's deliveries reach a program. */
interface Way {
  /** What a program has to be told, so that it serves this Slack by this way. */
  Map<String, String> settings(PretendSlack slack);

  /** Sends them there, one each time; throws where one is not answered as it has to be. */
  Runnable to(
      Served served, PretendSlack slack, Supplier<Requests.Request> requests, String expected);
}
