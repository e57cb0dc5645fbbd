package app.huzzah.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookUpTest {
  private static final WorkspaceId T1 = new WorkspaceId("T1");
  private static final MemberId MIA = new MemberId("U1");

  private final Database database = PostgresForTests.fresh();
  private final FakeRoster slack = new FakeRoster();
  private final Directory directory =
      new Directory(database, slack, InstantSource.fixed(Instant.parse("2026-11-25T09:00:00Z")));

  @BeforeEach
  void begin() {
    directory.refresh(T1);
    slack.members = List.of(DirectoryTest.member(MIA, "Mia", ""));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"U1", "UNOBODY"})
  void whoeverIsUnknownIsAskedForOnceHoweverManyWait(String id) throws Exception {
    slack.mayAnswer = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    List<Future<Optional<Member>>> answers = new ArrayList<>();
    try (ExecutorService pool =
        Executors.newThreadPerTaskExecutor(task -> {
          Thread thread = Thread.ofPlatform().unstarted(task);
          threads.add(thread);
          return thread;
        })) {
      for (int i = 0; i < 8; i++) {
        answers.add(pool.submit(() -> directory.member(T1, new MemberId(id))));
      }
      Awaitility.await()
          .until(() -> threads.stream().allMatch(t -> t.getState() == Thread.State.WAITING));
      slack.mayAnswer.countDown();
      for (Future<Optional<Member>> answer : answers) {
        assertThat(answer.get().isPresent()).isEqualTo(id.equals("U1"));
      }
    }
    assertThat(slack.lookups).hasValue(1);
  }

  @Test
  void whoeverIsKnownIsNotAskedForAgain() {
    assertThat(directory.member(T1, MIA)).isPresent();
    assertThat(directory.member(T1, MIA)).isPresent();
    assertThat(slack.lookups).hasValue(1);
  }

  @Test
  void aLookUpThatFailsIsTriedAgainTheNextTime() {
    MemberId broken = new MemberId("UBROKEN");
    assertThatThrownBy(() -> directory.member(T1, broken)).hasMessage("Slack is away");
    assertThatThrownBy(() -> directory.member(T1, broken)).hasMessage("Slack is away");
    assertThat(slack.lookups).hasValue(2);
  }
}
