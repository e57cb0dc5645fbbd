package app.huzzah.slack;

import app.huzzah.slack.client.SlackFault;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket to Slack, opened anew whenever it is lost, until it is no longer wanted. */
final class SocketLine {
  private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);
  private static final int READERS_OF_THE_SDK = 1;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final Duration SETTLING = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final SlackConnection slack;
  private final String appToken;
  private final BiPredicate<SocketModeClient, String> listener;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable SocketModeClient client;

  /**
   * Makes one.
   *
   * @param listener gets each message on the thread that reads them, with what takes its answer;
   *     says whether it was for us, and not for the SDK
   */
  SocketLine(
      SlackConnection slack, String appToken, BiPredicate<SocketModeClient, String> listener) {
    this.slack = slack;
    this.appToken = appToken;
    this.listener = listener;
  }

  /** Connects in the background, again and again until Slack can be reached. */
  void start() {
    Thread.ofVirtual().name("socket-mode").start(this::keepConnected);
  }

  boolean isOpen() {
    SocketModeClient connected = client;
    return connected != null && connected.verifyConnection();
  }

  /** Opens no connection any more; the one that is there may still take answers. */
  void leave() {
    closed.countDown();
  }

  void close() {
    SocketModeClient connected = client;
    if (connected != null) {
      closeQuietly(connected);
    }
  }

  /**
   * Opens a connection and watches it, anew whenever it is lost. The SDK has a watch of its own,
   * which ends for good when Slack answers it with an error; it is switched off.
   */
  private void keepConnected() {
    Duration wait = FIRST_WAIT;
    try {
      while (closed.getCount() > 0) {
        try {
          SocketModeClient opened = open();
          if (isAlive(opened)) {
            LOG.info("Connected to Slack by Socket Mode");
            wait = FIRST_WAIT;
            watch(opened);
          }
          discard(opened);
        } catch (SlackFault fault) {
          wait = longest(wait, fault.retryAfter().orElse(Duration.ZERO));
          tellAway(wait, fault.getMessage());
        } catch (IOException | RuntimeException e) {
          tellAway(wait, e.getClass().getSimpleName());
        }
        closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        wait = longer(wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tellAway(Duration wait, @Nullable String why) {
    LOG.warn(
        "Slack's Socket Mode cannot be reached; trying again in {} s ({})", wait.toSeconds(), why);
  }

  private SocketModeClient open() throws IOException {
    Inbox inbox = new Inbox();
    SocketModeClient opening = client(slack.socketUrl(appToken), inbox);
    inbox.of = opening;
    opening.connect();
    client = opening;
    return opening;
  }

  private SocketModeClient client(String url, Inbox inbox) {
    try {
      return new SocketModeClientJavaWSImpl(
          slack.slack(), appToken, url, READERS_OF_THE_SDK, inbox, false, false, 0);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Slack names no place for a WebSocket", e);
    }
  }

  /**
   * What the SDK keeps its messages in. It takes one every 10 ms with each of its readers, which
   * are a thousand a second with ten; so what is for us is handled at once, and never kept.
   */
  private final class Inbox implements SocketModeMessageQueue {
    private final Queue<String> rest = new ConcurrentLinkedQueue<>();
    private volatile @Nullable SocketModeClient of;

    @Override
    public void add(String message) {
      SocketModeClient from = of;
      if (from == null || !listener.test(from, message)) {
        rest.add(message);
      }
    }

    @Override
    public @Nullable String poll() {
      return rest.poll();
    }
  }

  /** Returns when the connection is lost, or is no longer wanted. */
  private void watch(SocketModeClient opened) throws InterruptedException {
    boolean alive = true;
    while (alive && !closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      alive = isAlive(opened);
    }
    if (!alive) {
      LOG.warn("The connection to Slack was lost");
    }
  }

  /** Looked at twice, since Slack now and then moves us from one connection to the next. */
  private boolean isAlive(SocketModeClient opened) throws InterruptedException {
    return opened.verifyConnection()
        || (!closed.await(SETTLING.toMillis(), TimeUnit.MILLISECONDS) && opened.verifyConnection());
  }

  private void discard(SocketModeClient opened) {
    if (closed.getCount() > 0) {
      client = null;
      closeQuietly(opened);
    }
  }

  private static void closeQuietly(SocketModeClient opened) {
    try {
      opened.close();
    } catch (IOException e) {
      LOG.debug("Closing the WebSocket", e);
    }
  }

  private static Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
