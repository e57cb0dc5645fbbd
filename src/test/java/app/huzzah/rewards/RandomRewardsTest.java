package app.huzzah.rewards;

import static app.huzzah.rewards.RewardTeam.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.Together;
import app.huzzah.workspace.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that people can do with rewards and with the points for them, done at random by
 * several at once, while connections break in the middle: no waiting in a circle, and books that
 * balance.
 */
class RandomRewardsTest {
  private static final int THREADS = 6;
  private static final int STEPS = 60;

  private final RewardTeam team = new RewardTeam();
  private final List<MemberId> people = team.team.people(6);
  private final MemberId omar = team.admin("Omar");
  private final List<Reward> rewards = new ArrayList<>();
  private final List<Recognition> given = new CopyOnWriteArrayList<>();
  private final List<Redemption> asked = new CopyOnWriteArrayList<>();
  private final List<PotId> pots = new CopyOnWriteArrayList<>();
  private final AtomicInteger settled = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();

  @AfterEach
  void close() {
    team.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theBooksBalance(long seed) throws Exception {
    rewards.add(team.offers(lunch().at(3).left(15)));
    rewards.add(team.offers(lunch().at(2).atMost(4, Term.EVER)));
    rewards.add(team.offers(lunch().at(7).withoutApproval()));
    team.budgets.decide(team.team.id(), team.lea, "150", Term.QUARTER);
    team.lapses.decide(team.team.id(), team.lea, "1");

    Together.doAll(THREADS, number -> live(new Random(seed * 1_000 + number)));

    team.booksBalance();
    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(settled).hasValueGreaterThan(10);
    assertThat(pots).isNotEmpty();
    assertThat(broken).hasPositiveValue();
    assertThat(team.left(rewards.get(0)).orElseThrow()).isNotNegative();
    for (MemberId person : people) {
      assertThat(standing(person, rewards.get(1))).isLessThanOrEqualTo(4);
    }

    for (Asked one : team.redemptions.waiting(team.team.id())) {
      team.declines(omar, one.redemption(), "The end.");
    }
    team.team.clock().pass(Duration.ofDays(100));
    team.pots.endOver();
    for (Recognition one : given) {
      team.team.corrections().remove(team.team.id(), one.id(), team.lea, "The end.");
    }
    team.booksBalance();
  }

  private long standing(MemberId person, Reward reward) {
    return team.redemptions.of(team.team.id(), person, 1_000).stream()
        .filter(one -> one.reward().id().equals(reward.id()))
        .filter(one -> one.redemption().pot().isEmpty())
        .filter(one -> one.redemption().state().stands())
        .count();
  }

  private int live(Random random) {
    for (int step = 0; step < STEPS; step++) {
      try {
        act(random);
      } catch (DataAccessException e) {
        // Deadlocks are faults of ours; a connection that somebody broke is not.
        assertThat(e.sqlState()).isNotEqualTo("40P01");
        broken.incrementAndGet();
      }
    }
    return STEPS;
  }

  private void act(Random random) {
    MemberId who = people.get(random.nextInt(people.size()));
    MemberId other = people.get((people.indexOf(who) + 1) % people.size());
    MemberId settler = random.nextBoolean() ? team.lea : omar;
    Reward reward = rewards.get(random.nextInt(rewards.size()));
    switch (random.nextInt(18)) {
      case 0, 1, 2 -> given.add(team.team.from(who).to(other).big().give());
      case 3 -> any(given, random).ifPresent(one -> takeBack(one));
      case 4, 5, 6, 7 -> {
        if (team.asks(who, reward) instanceof RedeemOutcome.Redeemed redeemed) {
          asked.add(redeemed.redemption());
        }
      }
      case 8 -> any(asked, random).ifPresent(one -> count(team.approves(settler, one)));
      case 9 -> any(asked, random).ifPresent(one -> count(team.fulfils(settler, one)));
      case 10 -> any(asked, random).ifPresent(one -> count(team.declines(settler, one, "No.")));
      case 11 -> any(asked, random).ifPresent(one -> count(team.cancels(one.member(), one)));
      case 12 ->
          team.adjustments.adjust(
              team.team.id(),
              team.lea,
              who,
              Integer.toString(random.nextInt(-3, 4)),
              "Chance.",
              team.form());
      case 13 -> {
        team.team.clock().pass(Duration.ofDays(random.nextInt(20)));
        team.lapses.run();
      }
      case 14 -> start(who, other, reward, random.nextInt(1, 4));
      case 15 ->
          any(pots, random)
              .ifPresent(pot ->
                  team.pots.putIn(
                      team.team.id(),
                      who,
                      pot,
                      Integer.toString(random.nextInt(1, 6)),
                      team.form()));
      case 16 -> {
        team.pots.endOver();
        any(pots, random).ifPresent(pot -> team.pots.callOff(team.team.id(), who, pot));
      }
      default -> breakAConnection();
    }
  }

  private void start(MemberId by, MemberId colleague, Reward reward, int points) {
    LocalDate today = LocalDate.ofInstant(team.team.clock().instant(), team.team.zone());
    PotDraft draft =
        new PotDraft(
            reward.id(),
            Optional.of(colleague),
            Optional.empty(),
            List.of(),
            Optional.of(today.plusDays(5)),
            Integer.toString(points),
            "");
    if (team.pots.start(team.team.id(), by, draft, team.form()) instanceof PotOutcome.Done done) {
      pots.add(done.pot().id());
    }
  }

  private void takeBack(Recognition one) {
    team.team.corrections().remove(team.team.id(), one.id(), team.lea, "No.");
  }

  private void count(SettleOutcome outcome) {
    if (outcome instanceof SettleOutcome.Settled) {
      settled.incrementAndGet();
    }
  }

  /** As where this program, or the network, dies in the middle of somebody's transaction. */
  private void breakAConnection() {
    team.team
        .database()
        .query(dsl ->
            dsl.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname ="
                    + " current_database() and state in ('active', 'idle in transaction')"
                    + " and pid <> pg_backend_pid() order by random() limit 1"));
  }

  private static <T> Optional<T> any(List<T> all, Random random) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }
}
