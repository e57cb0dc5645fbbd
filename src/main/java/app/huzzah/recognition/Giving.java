package app.huzzah.recognition;

import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules of who can give and who receives: facts in, decision out. */
final class Giving {
  // Drawn as blanks, though one is a symbol and the others are letters.
  private static final int BRAILLE_BLANK = 0x2800;
  private static final String HANGUL_FILLERS = "\u115f\u1160\u3164\uffa0";

  /** With more people than this, a group may have been named by mistake. */
  static final int MANY = 50;

  private Giving() {}

  /**
   * Who receives, in a fixed order, each once.
   *
   * @param leftOut those who were named one by one and do not receive; members of groups who cannot
   *     receive are left out without a word, since nobody named them
   */
  record Recipients(List<MemberId> members, List<LeftOut> leftOut) {
    /**
     * The same with those who received before and are still named: leaving, or a setting that
     * changed, takes nothing from anybody when a message is edited later.
     */
    Recipients keeping(Collection<MemberId> before, Set<MemberId> named) {
      Set<MemberId> receiving = new TreeSet<>(before);
      receiving.retainAll(named);
      List<LeftOut> rest =
          leftOut.stream().filter(out -> !receiving.contains(out.member())).toList();
      receiving.addAll(members);
      return new Recipients(List.copyOf(receiving), rest);
    }
  }

  /** Whether a message has nothing that anybody could read: no letter, digit, symbol or emoji. */
  static boolean saysNothing(String message) {
    return message.codePoints().noneMatch(Giving::isReadable);
  }

  private static boolean isReadable(int character) {
    return switch (Character.getType(character)) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          character != BRAILLE_BLANK;
      default -> Character.isLetterOrDigit(character) && HANGUL_FILLERS.indexOf(character) < 0;
    };
  }

  /**
   * @param named members named one by one
   * @param throughGroups members of the groups that were named
   * @param known what we know of all of them
   * @param settings say whether guests and outsiders take part
   */
  static Recipients recipients(
      MemberId giver,
      Set<MemberId> named,
      Set<MemberId> throughGroups,
      Map<MemberId, Member> known,
      Settings settings) {
    Set<MemberId> receiving = new TreeSet<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (MemberId member : new TreeSet<>(named)) {
      Optional<LeftOut.Reason> reason = whyNot(giver, member, known, settings);
      reason.ifPresentOrElse(
          why -> leftOut.add(new LeftOut(member, why)), () -> receiving.add(member));
    }
    for (MemberId member : throughGroups) {
      if (whyNot(giver, member, known, settings).isEmpty()) {
        receiving.add(member);
      }
    }
    return new Recipients(List.copyOf(receiving), List.copyOf(leftOut));
  }

  /** Whether the giver is to be asked first: a group was named, and it is a large one. */
  static boolean asksFirst(Gift gift, Recipients recipients) {
    return !gift.groups().isEmpty() && recipients.members().size() > MANY && !gift.manyConfirmed();
  }

  private static Optional<LeftOut.Reason> whyNot(
      MemberId giver, MemberId member, Map<MemberId, Member> known, Settings settings) {
    if (member.equals(giver)) {
      return Optional.of(LeftOut.Reason.YOURSELF);
    }
    Member facts = known.get(member);
    return facts == null
        ? Optional.of(LeftOut.Reason.UNKNOWN)
        : facts.exclusion(settings).map(Giving::reason);
  }

  private static LeftOut.Reason reason(Exclusion exclusion) {
    return switch (exclusion) {
      case BOT -> LeftOut.Reason.BOT;
      case DEACTIVATED -> LeftOut.Reason.DEACTIVATED;
      case OUTSIDER -> LeftOut.Reason.OUTSIDER;
      case GUEST -> LeftOut.Reason.GUEST;
    };
  }
}
