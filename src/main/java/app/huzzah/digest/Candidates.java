package app.huzzah.digest;

import app.huzzah.recognition.Kind;
import app.huzzah.workspace.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Picks the recognitions among which a digest chooses what it tells: of each kind, the first
 * hundred by the {@link Storyteller}'s order, of each person two before any third; and those that
 * most people joined.
 */
final class Candidates {
  private static final int MOST_OF_A_KIND = 100;
  private static final int MOST_OF_A_PERSON = 2;
  private static final int MOST_JOINED = 20;

  private static final Comparator<Candidate> MERIT =
      Comparator.comparing(Candidate::late)
          .thenComparing(Candidate::crowd)
          .thenComparing(Candidate::big, Comparator.reverseOrder())
          .thenComparing(Candidate::specific, Comparator.reverseOrder())
          .thenComparing(Candidate::past)
          .thenComparingLong(Candidate::id);

  private final Map<MemberId, Integer> featured;
  private final Map<Kind, List<Candidate>> all = new EnumMap<>(Kind.class);
  private @Nullable Gathering last;

  /**
   * @param featured who was featured, and how many weeks ago
   */
  Candidates(Map<MemberId, Integer> featured) {
    this.featured = featured;
  }

  /**
   * What has to be known of a recognition.
   *
   * @param lead one of its people, always the same one
   * @param late whether somebody of them was featured lately
   * @param past whether somebody of them ever was
   * @param crowd whether they are too many to be featured
   * @param joined how many people joined it
   */
  record Candidate(
      long id,
      MemberId lead,
      boolean late,
      boolean past,
      boolean crowd,
      boolean big,
      boolean specific,
      int joined) {}

  /** A recognition as it is read, one recipient after the other. */
  private final class Gathering {
    private final Said said;
    private final MemberId lead;
    private int people;
    private boolean late;
    private boolean past;

    Gathering(Said said) {
      this.said = said;
      this.lead = said.recipient();
    }

    void add(MemberId recipient) {
      people++;
      Integer weeksAgo = featured.get(recipient);
      past |= weeksAgo != null;
      late |= weeksAgo != null && weeksAgo <= Storyteller.LATELY;
    }

    Candidate whole() {
      return new Candidate(
          said.id(),
          lead,
          late,
          past,
          people > Story.MOST_FEATURED,
          said.big(),
          said.specific(),
          said.joined());
    }
  }

  /** A recipient of a recognition that may be told. */
  record Said(long id, Kind kind, boolean big, boolean specific, MemberId recipient, int joined) {}

  /** Takes in the next; those of one recognition follow each other. */
  void add(Said said) {
    Gathering gathering = last;
    if (gathering == null || gathering.said.id() != said.id()) {
      end();
      gathering = new Gathering(said);
      last = gathering;
    }
    gathering.add(said.recipient());
  }

  private void end() {
    if (last != null) {
      all.computeIfAbsent(last.said.kind(), kind -> new ArrayList<>()).add(last.whole());
      last = null;
    }
  }

  /** The picked ones' numbers, and how many people joined each. */
  Map<Long, Integer> picked() {
    end();
    Map<Long, Integer> picked = new TreeMap<>();
    Stream.concat(all.values().stream().flatMap(Candidates::ofKind), mostJoined())
        .forEach(candidate -> picked.put(candidate.id(), candidate.joined()));
    return picked;
  }

  private static Stream<Candidate> ofKind(List<Candidate> ofKind) {
    List<Candidate> first = new ArrayList<>();
    List<Candidate> later = new ArrayList<>();
    Map<MemberId, Integer> times = new HashMap<>();
    ofKind.stream()
        .sorted(MERIT)
        .forEach(candidate -> {
          int time = times.merge(candidate.lead(), 1, Integer::sum);
          (time <= MOST_OF_A_PERSON ? first : later).add(candidate);
        });
    return Stream.concat(first.stream(), later.stream()).limit(MOST_OF_A_KIND);
  }

  private Stream<Candidate> mostJoined() {
    return all.values().stream()
        .flatMap(List::stream)
        .filter(candidate -> candidate.joined() > 0)
        .sorted(
            Comparator.comparingInt(Candidate::joined).reversed().thenComparingLong(Candidate::id))
        .limit(MOST_JOINED);
  }
}
