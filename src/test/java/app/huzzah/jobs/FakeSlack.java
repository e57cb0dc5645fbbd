package app.huzzah.jobs;

import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A courier that writes down what it was given, and answers as the test says. */
final class FakeSlack implements Courier {
  /** One attempt. */
  record Attempt(WorkspaceId workspace, Errand errand, String reference, boolean inDoubt) {}

  /** What is answered to an attempt. */
  interface Answer {
    Delivery to(Attempt attempt);
  }

  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
  private volatile Answer answer = attempt -> Delivery.done();

  void answers(Answer answer) {
    this.answer = answer;
  }

  List<Attempt> attempts() {
    return attempts;
  }

  List<Errand> errands() {
    return attempts.stream().map(Attempt::errand).toList();
  }

  @Override
  public Delivery deliver(WorkspaceId workspace, Errand errand, String reference, boolean inDoubt) {
    Attempt attempt = new Attempt(workspace, errand, reference, inDoubt);
    attempts.add(attempt);
    return answer.to(attempt);
  }

  static Delivery limited(Duration wait) {
    return new Delivery.NotNow(Optional.of(wait), "ratelimited", false);
  }

  static Delivery silent() {
    return new Delivery.NotNow(Optional.empty(), "unreachable", true);
  }

  static Delivery never(Errand... instead) {
    return new Delivery.Never("is_archived", new ArrayList<>(List.of(instead)));
  }
}
