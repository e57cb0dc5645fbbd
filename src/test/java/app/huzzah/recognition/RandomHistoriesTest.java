package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.PrivacyService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that people can do to recognitions, and to who is on boards, done at random by several
 * at once, while boards are tidied: no fault, no waiting in a circle, and totals that hold.
 */
class RandomHistoriesTest {
  private static final int THREADS = 6;
  private static final int STEPS = 60;
  private static final int ALLOWANCE = 60;
  private static final List<Kind> KINDS = List.of(Kind.values());

  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final TestWorkspace thrifty =
      TestWorkspace.inside(
          team.database(),
          TestWorkspace.allowing(ALLOWANCE, TestWorkspace.settings("T2", team.zone())));
  private final PrivacyService privacy = team.privacy();
  private final LeaderboardService boards =
      new LeaderboardService(team.database(), thrifty.directory(), thrifty.clock());
  private final ChannelId wins = thrifty.publicChannel("wins");
  private final ChannelId secret = thrifty.privateChannel("secret");
  private final List<MemberId> people = thrifty.people(9);
  private final MemberId admin =
      thrifty.save(
          new Member(
              new MemberId("UADMIN"),
              "Ada",
              "ada",
              Optional.empty(),
              false,
              false,
              false,
              false,
              true));
  private final List<Recognition> given = new CopyOnWriteArrayList<>();
  private final Map<RecognitionId, Source> messages = new ConcurrentHashMap<>();
  private final AtomicInteger done = new AtomicInteger();

  @AfterEach
  void close() {
    team.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theTotalsHold(long seed) throws Exception {
    Together.doAll(THREADS, number -> tell(new Random(seed * 1_000 + number), number));

    assertThat(Verification.differences(team.database())).isEmpty();
    assertThat(done).hasValueGreaterThan(THREADS * STEPS / 4);
    for (MemberId member : people) {
      assertThat(thrifty.recognitions().allowance(thrifty.id(), member).spent())
          .isBetween(0, ALLOWANCE);
    }

    given.forEach(one -> thrifty.corrections().remove(thrifty.id(), one.id(), admin, "the end"));

    assertThat(Verification.differences(team.database())).isEmpty();
    assertThat(people)
        .extracting(member -> thrifty.recognitions().balance(thrifty.id(), member))
        .containsOnly(0);
  }

  private int tell(Random random, int number) {
    for (int step = 0; step < STEPS; step++) {
      boolean counted =
          switch (given.isEmpty() ? 0 : random.nextInt(13)) {
            case 0, 1 -> gives(random);
            case 2 -> writes(random, number + "00" + step);
            case 3, 4, 5 -> joins(random);
            case 6 -> leaves(random);
            case 7 -> edits(random, step);
            case 8 -> rewords(random);
            case 9 -> staysOffBoardsOrComesBack(random);
            case 10 -> leavesTheCompanyOrReturns(random);
            case 11 -> tidies();
            default -> takesBack(random);
          };
      if (counted) {
        done.incrementAndGet();
      }
      if (random.nextInt(20) == 0) {
        thrifty.clock().pass(Duration.ofHours(7));
      }
    }
    return number;
  }

  private boolean gives(Random random) {
    return noted(gift(random).outcome());
  }

  /** A message gives; its number is its id. */
  private boolean writes(Random random, String number) {
    Source message = new Source(wins, "17000%s.000100".formatted(number));
    Occasion occasion = Occasion.message(message, 0, "1700000000");
    return notedOf(message, gift(random).by(Origin.MESSAGE).in(wins).on(occasion).outcome());
  }

  private boolean notedOf(Source message, GiveOutcome outcome) {
    if (outcome instanceof GiveOutcome.Given gives) {
      messages.put(gives.recognition().id(), message);
    }
    return noted(outcome);
  }

  private boolean noted(GiveOutcome outcome) {
    if (outcome instanceof GiveOutcome.Given gives) {
      given.add(gives.recognition());
    }
    return outcome instanceof GiveOutcome.Given;
  }

  private GiftFrom gift(Random random) {
    List<MemberId> order = shuffled(random);
    GiftFrom gift =
        thrifty
            .from(order.getFirst())
            .to(order.subList(1, 2 + random.nextInt(4)))
            .kind(kind(random))
            .size(random.nextInt(4) == 0 ? Size.BIG : Size.SMALL);
    return switch (random.nextInt(3)) {
      case 0 -> gift;
      case 1 -> gift.in(wins);
      default -> gift.in(secret);
    };
  }

  private static Kind kind(Random random) {
    return KINDS.get(random.nextInt(KINDS.size()));
  }

  private boolean joins(Random random) {
    return thrifty.boosts().join(thrifty.id(), any(random).id(), somebody(random), Optional.empty())
        instanceof BoostOutcome.Joined;
  }

  private boolean leaves(Random random) {
    Recognition one = any(random);
    List<MemberId> joined = thrifty.boosts().boosters(one);
    return !joined.isEmpty()
        && thrifty
                .boosts()
                .leave(
                    thrifty.id(),
                    one.id(),
                    joined.get(random.nextInt(joined.size())),
                    Optional.empty())
            instanceof BoostOutcome.Left;
  }

  /** The giver edits, or deletes, a message that gave. */
  private boolean edits(Random random, int step) {
    Recognition one = any(random);
    Source message = messages.get(one.id());
    if (message == null) {
      return false;
    }
    Occasion news = Occasion.message(message, 0, "17001" + step);
    List<MemberId> order = shuffled(random);
    order.remove(one.giver());
    Optional<Gift> now =
        random.nextInt(6) == 0
            ? Optional.empty()
            : Optional.of(
                thrifty
                    .from(one.giver())
                    .to(order.subList(0, 1 + random.nextInt(4)))
                    .kind(kind(random))
                    .size(random.nextInt(4) == 0 ? Size.BIG : Size.SMALL)
                    .by(Origin.MESSAGE)
                    .in(wins)
                    .on(news)
                    .gift());
    ChangeOutcome outcome = thrifty.recognitions().change(thrifty.id(), news, now);
    if (outcome instanceof ChangeOutcome.GivesNow gives) {
      return notedOf(message, gives.outcome());
    }
    return !(outcome instanceof ChangeOutcome.Unchanged);
  }

  private boolean rewords(Random random) {
    Recognition one = any(random);
    return thrifty
            .corrections()
            .reword(
                thrifty.id(), one.id(), one.giver(), "words " + random.nextInt(), List.of("growth"))
        instanceof RewordOutcome.Reworded;
  }

  private boolean takesBack(Random random) {
    Recognition one = any(random);
    TakeBackOutcome outcome =
        switch (random.nextInt(3)) {
          case 0 -> thrifty.corrections().takeBackLatest(thrifty.id(), somebody(random));
          case 1 -> thrifty.corrections().takeBack(thrifty.id(), one.id(), one.giver());
          default -> thrifty.corrections().remove(thrifty.id(), one.id(), admin, "off topic");
        };
    return outcome instanceof TakeBackOutcome.TakenBack;
  }

  private boolean staysOffBoardsOrComesBack(Random random) {
    boolean off = random.nextBoolean();
    return privacy.stayOffBoards(thrifty.id(), somebody(random), off).offBoards() == off;
  }

  private boolean leavesTheCompanyOrReturns(Random random) {
    MemberId member = somebody(random);
    if (random.nextInt(4) == 0) {
      thrifty.deactivate(member);
    } else {
      String name = member.value();
      thrifty.save(
          new Member(member, name, name, Optional.empty(), false, false, false, false, false));
    }
    return true;
  }

  private boolean tidies() {
    return boards.tidy(() -> true) > 0;
  }

  private Recognition any(Random random) {
    List<Recognition> now = List.copyOf(given);
    return now.get(random.nextInt(now.size()));
  }

  private MemberId somebody(Random random) {
    return people.get(random.nextInt(people.size()));
  }

  private List<MemberId> shuffled(Random random) {
    List<MemberId> order = new ArrayList<>(people);
    Collections.shuffle(order, random);
    return order;
  }
}
