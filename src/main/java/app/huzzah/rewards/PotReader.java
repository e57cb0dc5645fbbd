package app.huzzah.rewards;

import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From a {@link PotDraft} to what can be started, or to the first thing that is wrong with it. */
public final class PotReader {
  /** How far its last day may be away. */
  public static final int LONGEST_DAYS = 90;

  /** Longest words accepted, in characters (UTF-16). */
  public static final int LONGEST_WORDS = 500;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

  private final Directory directory;

  PotReader(Directory directory) {
    this.directory = directory;
  }

  PotReading read(WorkspaceId workspace, MemberId by, PotDraft draft, LocalDate today) {
    Optional<PotOutcome.Refused> refusal = excluded(workspace, by);
    if (refusal.isPresent()) {
      return new PotReading.Faulty(refusal.get());
    }
    Optional<LocalDate> endsOn =
        draft
            .endsOn()
            .filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(LONGEST_DAYS)));
    if (endsOn.isEmpty()) {
      return new PotReading.Faulty(new PotOutcome.BadEnd());
    }
    Optional<Honoured> honoured = honoured(workspace, draft);
    if (honoured.isEmpty()) {
      return new PotReading.Faulty(new PotOutcome.NobodyToHonour());
    }
    if (honoured.get().equals(new Honoured.Colleague(by))) {
      return new PotReading.Faulty(new PotOutcome.ForYourself());
    }
    Optional<Integer> points = points(draft.points());
    if (points.isEmpty()) {
      return new PotReading.Faulty(new PotOutcome.BadPoints());
    }
    String words = draft.words().strip();
    return words.length() > LONGEST_WORDS
        ? new PotReading.Faulty(new PotOutcome.WordsTooLong(words.length()))
        : new PotReading.Understood(
            draft.reward(),
            honoured.get(),
            words,
            endsOn.get(),
            invited(draft, honoured.get(), by),
            points.get());
  }

  /** Why somebody takes no part; empty where they do. */
  Optional<PotOutcome.Refused> excluded(WorkspaceId workspace, MemberId member) {
    return Member.exclusion(
            directory.member(workspace, member), directory.workspace(workspace).settings())
        .map(PotOutcome.NotTakingPart::new);
  }

  /** From 1 on; empty where it is no such number. */
  static Optional<Integer> points(String typed) {
    return Optional.of(typed.strip())
        .filter(text -> NUMBER.matcher(text).matches())
        .map(Integer::valueOf)
        .filter(points -> points > 0);
  }

  /** Either a colleague who takes part or a group. */
  private Optional<Honoured> honoured(WorkspaceId workspace, PotDraft draft) {
    if (draft.colleague().isPresent() == draft.group().isPresent()) {
      return Optional.empty();
    }
    if (draft.colleague().isPresent()) {
      return draft
          .colleague()
          .filter(member -> excluded(workspace, member).isEmpty())
          .map(Honoured.Colleague::new);
    }
    return draft
        .group()
        .filter(
            group -> directory.groups(workspace).stream().map(Group::id).anyMatch(group::equals))
        .map(Honoured.Team::new);
  }

  private static List<MemberId> invited(PotDraft draft, Honoured honoured, MemberId by) {
    return Stream.concat(draft.invited().stream(), Stream.of(by))
        .distinct()
        .filter(member -> !honoured.equals(new Honoured.Colleague(member)))
        .toList();
  }
}
