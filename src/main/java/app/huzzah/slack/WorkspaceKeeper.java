package app.huzzah.slack;

import app.huzzah.slack.client.SlackFault;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns which workspace we belong to and who is in it, at the start and every six hours; events
 * tell of changes in between. Slack being away only delays it.
 */
public final class WorkspaceKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceKeeper.class);
  private static final Duration EVERY = Duration.ofHours(6);
  private static final Duration FINISHING_TIME = Duration.ofSeconds(5);
  private static final Duration ASK_EVERY = Duration.ofSeconds(30);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private final SlackConnection slack;
  private final Directory directory;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch known = new CountDownLatch(1);
  private final Thread thread;
  private volatile Optional<String> fault =
      Optional.of("Slack has not been reached yet; trying again.");

  private volatile Instant askAgainAt = Instant.MIN;

  public WorkspaceKeeper(SlackConnection slack, Directory directory, InstantSource clock) {
    this.clock = clock;
    this.slack = slack;
    this.directory = directory;
    this.thread = Thread.ofVirtual().name("workspace-keeper").unstarted(this::keep);
  }

  public void start() {
    thread.start();
  }

  /**
   * What is wrong between us and Slack, in one sentence; empty while it answers. Slack is asked at
   * most every 30 seconds.
   */
  public Optional<String> fault() {
    if (known.getCount() == 0 && !clock.instant().isBefore(askAgainAt)) {
      askAgainAt = clock.instant().plus(ASK_EVERY);
      fault = asked();
    }
    return fault;
  }

  private Optional<String> asked() {
    try {
      slack.client().whoAmI();
      return Optional.empty();
    } catch (SlackFault e) {
      return Optional.of("Slack cannot be reached: " + e.getMessage() + ".");
    }
  }

  /** Waits until the workspace is known; false if it is not by then. */
  public boolean awaitKnown(Duration longest) throws InterruptedException {
    return known.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Lets what is being written be written: an interrupt, or a pool closed beneath it, would break a
   * connection to the database in the middle of a statement. A Slack that does not answer is not
   * waited for.
   */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(FINISHING_TIME.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep() {
    Duration retry = FIRST_RETRY;
    try {
      while (true) {
        boolean learned = learn();
        Duration wait = learned ? EVERY : retry;
        retry = learned ? FIRST_RETRY : longer(retry);
        if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean learn() {
    try {
      WorkspaceId workspace = new WorkspaceId(slack.client().whoAmI().getTeamId());
      directory.refresh(workspace);
      LOG.info("Workspace {} is known", workspace);
      fault = Optional.empty();
      known.countDown();
      return true;
    } catch (SlackFault e) {
      if (closed.getCount() > 0) {
        LOG.warn("Slack could not be asked who is who: {}", e.getMessage());
      }
      fault = fault.map(before -> "Slack cannot be reached: " + e.getMessage() + ".");
      return false;
    } catch (RuntimeException e) {
      if (closed.getCount() > 0) {
        LOG.warn("Learning who is who failed; trying again", e);
      }
      return false;
    }
  }

  private static Duration longer(Duration retry) {
    Duration doubled = retry.multipliedBy(2);
    return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
  }
}
