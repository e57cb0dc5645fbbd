package app.huzzah.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Slack's lists as a test sets them, and a count of how often somebody was looked up. */
final class FakeRoster implements Roster {
  String name = "Acme";
  List<Member> members = new ArrayList<>();
  List<Group> groups = new ArrayList<>();
  List<Channel> channels = new ArrayList<>();

  /** A look-up is not answered before this is open. */
  volatile CountDownLatch mayAnswer = new CountDownLatch(0);

  final AtomicInteger lookups = new AtomicInteger();

  @Override
  public Everything everything(WorkspaceId workspace) {
    return new Everything(
        name, Optional.empty(), List.copyOf(members), List.copyOf(groups), List.copyOf(channels));
  }

  @Override
  public Optional<Member> member(WorkspaceId workspace, MemberId id) {
    lookups.incrementAndGet();
    try {
      mayAnswer.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (id.value().equals("UBROKEN")) {
      throw new IllegalStateException("Slack is away");
    }
    return members.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  @Override
  public List<Group> groups(WorkspaceId workspace) {
    return List.copyOf(groups);
  }
}
