package app.huzzah.process;

import app.huzzah.demo.PretendSlack;
import app.huzzah.demo.api.Fault;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Holds calls of Slack's Web API in the middle, and knows how many. */
final class Gate extends CountDownLatch {
  private static final String METHOD = "chat.postMessage";

  private final PretendSlack slack;
  private final AtomicInteger held = new AtomicInteger();

  private Gate(PretendSlack slack) {
    super(1);
    this.slack = slack;
  }

  /** For the next so many messages to Slack. */
  static Gate of(PretendSlack slack, int messages) {
    Gate gate = new Gate(slack);
    slack.faults().next(METHOD, messages, new Fault.Held(gate));
    return gate;
  }

  @Override
  public void await() throws InterruptedException {
    held.incrementAndGet();
    super.await();
  }

  void awaitHeld(int messages) {
    Awaitility.await().atMost(Child.PATIENCE).until(() -> held.get() == messages);
  }

  /** Has Slack take what is held, whoever is still there to hear of it. */
  void open() {
    int before = slack.calls(METHOD).size();
    countDown();
    Awaitility.await()
        .atMost(Child.PATIENCE)
        .until(() -> slack.calls(METHOD).size() >= before + held.get());
  }
}
