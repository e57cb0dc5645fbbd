package app.huzzah.workspace;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who is to lead and who is to be admin, beside those who are so in Slack.
 *
 * @param chosen everybody whom the admin chose and whom we know
 * @param appointed everybody who has a role by appointment now
 */
record RoleWish(
    Set<MemberId> leaders,
    Set<MemberId> admins,
    Map<MemberId, Member> chosen,
    List<Member> appointed) {

  /** One person's role, before and after. */
  record Step(Member member, Role before, Role after) {}

  /** Whether this role can be chosen for, and taken from, this person in the form. */
  static boolean isShown(Member member) {
    return !member.bot() && !member.deactivated() && !member.outsider();
  }

  /**
   * What is wrong with it.
   *
   * @param adminsNow everybody who is admin now
   */
  Map<Setting, String> mends(Collection<Member> adminsNow) {
    Map<Setting, String> mends = new EnumMap<>(Setting.class);
    unfit(leaders).ifPresent(problem -> mends.put(Setting.LEADERS, problem));
    unfit(admins).ifPresent(problem -> mends.put(Setting.ADMINS, problem));
    if (admins.isEmpty() && adminsNow.stream().noneMatch(Member::admin)) {
      mends.put(Setting.ADMINS, "Somebody has to remain admin: keep one, or add another first.");
    }
    return mends;
  }

  /** Those whose role differs, by id. People who are not shown keep theirs. */
  List<Step> steps() {
    Map<MemberId, Member> known = new HashMap<>(chosen);
    appointed.stream().filter(RoleWish::isShown).forEach(each -> known.put(each.id(), each));
    return new TreeSet<>(known.keySet())
        .stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .map(member ->
                new Step(member, member.appointed().orElse(Role.MEMBER), wished(member.id())))
            .filter(step -> step.before() != step.after())
            .toList();
  }

  private Role wished(MemberId member) {
    if (admins.contains(member)) {
      return Role.ADMIN;
    }
    return leaders.contains(member) ? Role.LEADER : Role.MEMBER;
  }

  private Optional<String> unfit(Set<MemberId> wanted) {
    List<String> names =
        wanted.stream()
            .flatMap(id -> Stream.ofNullable(chosen.get(id)))
            .filter(member -> !isShown(member))
            .map(Member::name)
            .sorted()
            .toList();
    if (wanted.stream().anyMatch(id -> !chosen.containsKey(id))) {
      return Optional.of("I don't know everybody here yet. Try again in a minute.");
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Only people of this workspace can have this role; take away "
                + String.join(", ", names)
                + ".");
  }
}
