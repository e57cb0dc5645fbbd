package app.huzzah.leaderboard;

import app.huzzah.recognition.BoostOutcome;
import app.huzzah.recognition.ChangeOutcome;
import app.huzzah.recognition.Gift;
import app.huzzah.recognition.GiftFrom;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Occasion;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.Size;
import app.huzzah.recognition.Source;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.PrivacyService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a team does at random, at moments in no order, and what of it stands, kept beside it in the
 * slow and obvious way.
 */
final class RandomHistory {
  private final TestWorkspace team;
  private final PrivacyService privacy;
  private final Random random;
  private final Supplier<Instant> moments;
  private final List<MemberId> here;
  private final List<ChannelId> channels;
  private final Map<RecognitionId, Recognition> standing = new LinkedHashMap<>();
  private final List<NaiveBoard.Joining> joinings = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private final Set<MemberId> gone = new HashSet<>();
  private final Set<MemberId> off = new HashSet<>();
  private int news;

  /** A message that gives, or gave; its edits may make it give anew. */
  private record Message(Source source, MemberId author) {}

  RandomHistory(
      TestWorkspace team,
      Random random,
      Supplier<Instant> moments,
      List<MemberId> people,
      List<ChannelId> channels) {
    this.team = team;
    this.privacy = team.privacy();
    this.random = random;
    this.moments = moments;
    this.here = new ArrayList<>(people);
    this.channels = channels;
  }

  List<Recognition> standing() {
    return List.copyOf(standing.values());
  }

  List<NaiveBoard.Joining> joinings() {
    return List.copyOf(joinings);
  }

  /** Those who have left. */
  Set<MemberId> gone() {
    return gone;
  }

  /** Those whom no board shows, for whichever reason. */
  Set<MemberId> hidden() {
    Set<MemberId> hidden = new HashSet<>(gone);
    hidden.addAll(off);
    return hidden;
  }

  void go(int steps) {
    for (int step = 0; step < steps; step++) {
      team.at(moments.get());
      switch (standing.isEmpty() ? 0 : random.nextInt(16)) {
        case 0, 1, 2 -> noteGiven(gift(somebody()).outcome());
        case 3, 4 -> write();
        case 5, 6, 7, 8, 9 -> join();
        case 10 -> leave();
        case 11, 12, 13 -> edit();
        case 14 -> takeBack();
        default -> changeTheirMind(somebody());
      }
      if (step == steps / 2 || step == steps * 3 / 4) {
        goAway(somebody());
      }
    }
  }

  private void noteGiven(GiveOutcome outcome) {
    if (outcome instanceof GiveOutcome.Given given) {
      standing.put(given.recognition().id(), given.recognition());
    }
  }

  private void write() {
    Message message = new Message(new Source(any(channels), ts()), somebody());
    messages.add(message);
    noteGiven(saying(message, gift(message.author())).outcome());
  }

  private void join() {
    Recognition one = any(standing());
    MemberId booster = somebody();
    if (team.boosts().join(team.id(), one.id(), booster, Optional.empty())
        instanceof BoostOutcome.Joined) {
      Instant now = team.clock().instant();
      one.recipients().stream()
          .map(recipient -> new NaiveBoard.Joining(one.id(), booster, recipient, now))
          .forEach(joinings::add);
    }
  }

  private void leave() {
    if (!joinings.isEmpty()) {
      NaiveBoard.Joining one = any(joinings);
      if (team.boosts().leave(team.id(), one.recognition(), one.booster(), Optional.empty())
          instanceof BoostOutcome.Left) {
        joinings.removeIf(other ->
            other.recognition().equals(one.recognition()) && other.booster().equals(one.booster()));
      }
    }
  }

  /** Other people, another kind or size, only other words; or the message is gone. */
  private void edit() {
    if (messages.isEmpty()) {
      return;
    }
    Message message = any(messages);
    GiftFrom says = saying(message, gift(message.author()).because("words " + random.nextInt()));
    Optional<Gift> wanted = Optional.of(says.gift()).filter(any -> random.nextInt(8) > 0);
    ChangeOutcome outcome = team.recognitions().change(team.id(), occasion(message), wanted);
    switch (outcome) {
      case ChangeOutcome.Changed(Recognition now) -> noteChanged(now);
      case ChangeOutcome.TakenBack(Recognition gone) -> noteGone(gone.id());
      case ChangeOutcome.GivesNow(GiveOutcome given) -> noteGiven(given);
      case ChangeOutcome.Unchanged() -> {}
      case ChangeOutcome.Kept kept -> throw new AssertionError(kept);
    }
  }

  private void noteChanged(Recognition now) {
    standing.put(now.id(), now);
    joinings.removeIf(joining ->
        joining.recognition().equals(now.id())
            && (!now.recipients().contains(joining.recipient())
                || now.recipients().contains(joining.booster())));
  }

  private void takeBack() {
    Recognition one = any(standing());
    team.at(one.givenAt());
    team.takeBack(one);
    noteGone(one.id());
  }

  private void noteGone(RecognitionId id) {
    standing.remove(id);
    joinings.removeIf(joining -> joining.recognition().equals(id));
  }

  /** Stays off boards, or comes back. */
  private void changeTheirMind(MemberId member) {
    boolean stay = off.add(member);
    if (!stay) {
      off.remove(member);
    }
    privacy.stayOffBoards(team.id(), member, stay);
  }

  private void goAway(MemberId member) {
    team.deactivate(member);
    here.remove(member);
    gone.add(member);
  }

  private GiftFrom gift(MemberId giver) {
    List<MemberId> others = new ArrayList<>(here);
    others.remove(giver);
    Collections.shuffle(others, random);
    GiftFrom gift =
        team.from(giver)
            .to(others.subList(0, 1 + random.nextInt(4)))
            .kind(any(List.of(Kind.values())))
            .size(random.nextInt(4) == 0 ? Size.BIG : Size.SMALL);
    return random.nextInt(3) == 0 ? gift : gift.in(any(channels));
  }

  private GiftFrom saying(Message message, GiftFrom gift) {
    return gift.in(message.source().channel()).by(Origin.MESSAGE).on(occasion(message));
  }

  private Occasion occasion(Message message) {
    return Occasion.message(message.source(), 0, ts());
  }

  /** Later than all before. */
  private String ts() {
    return "%d.000100".formatted(1_700_000_000 + news++);
  }

  private MemberId somebody() {
    return any(here);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
