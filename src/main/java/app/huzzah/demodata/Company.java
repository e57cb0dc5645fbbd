package app.huzzah.demodata;

import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who is in one workspace, from a seed: members, counted from 0, in teams of about 20 and
 * departments of about 250 that follow each other; and for each member how much they give, how
 * often they are thanked, and when they came and left.
 */
final class Company {
  /** Points a week: everybody's are those of first settings, leaders and a few others have more. */
  static final int LEADERS_ALLOWANCE = 40;

  /** The first members are always there, so that on any day somebody can thank somebody. */
  private static final int FOUNDERS = 20;

  private static final int USUAL_ALLOWANCE = 20;
  private static final int OWN_ALLOWANCE = 60;
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Europe/London", "Asia/Tokyo");
  private static final double GIVERS_SPREAD = 1.3;
  private static final double RECIPIENTS_SPREAD = 1.0;
  private static final double TEAMS_SPREAD = 0.6;

  private final int number;
  private final int days;
  private final Ids ids;
  private final ZoneId zone;
  private final Units teams;
  private final int[] teamOf;
  private final Units departments;
  private final int[] departmentOf;
  private final String[] names;
  private final int[] joined;
  private final int[] left;
  private final boolean[] guest;
  private final int[] allowance;
  private final Weights giving;
  private final Weights popular;

  /** The n-th workspace of a plan, from 0, over so many days. */
  Company(DemoPlan plan, int number, int days) {
    this.number = number;
    this.days = days;
    this.ids = Ids.of(plan.seed(), number);
    this.zone = zone(number);
    SplittableRandom random = Chance.stream(plan.seed(), 2L * number);
    int members = plan.members();
    teams = Units.cut(members, 8, 32, random);
    teamOf = teams.unitOf();
    departments = Units.cut(teams.count(), 7, 18, random);
    departmentOf = departments.unitOf();
    names = new String[members];
    joined = new int[members];
    left = new int[members];
    guest = new boolean[members];
    allowance = new int[members];
    double[] gives = new double[members];
    double[] isThanked = new double[members];
    double culture = 1;
    for (int i = 0; i < members; i++) {
      boolean first = i == teams.from(teamOf[i]);
      if (first) {
        culture = Chance.skewed(random, TEAMS_SPREAD);
      }
      names[i] = Names.person(random);
      int lot = random.nextInt(1000);
      boolean founder = i < FOUNDERS;
      guest[i] = !founder && lot < 20;
      joined[i] = !founder && random.nextInt(100) < 25 ? random.nextInt(days) : 0;
      left[i] = !founder && lot >= 20 && lot < 80 ? random.nextInt(joined[i], days) : days;
      allowance[i] = lot >= 990 ? OWN_ALLOWANCE : first ? LEADERS_ALLOWANCE : USUAL_ALLOWANCE;
      boolean silent = !founder && random.nextInt(100) < 8;
      gives[i] = silent ? 0 : culture * (first ? 2 : 1) * Chance.skewed(random, GIVERS_SPREAD);
      isThanked[i] = culture * Chance.skewed(random, RECIPIENTS_SPREAD);
    }
    giving = new Weights(gives);
    popular = new Weights(isThanked);
  }

  /** The zone of the n-th workspace. */
  static ZoneId zone(int number) {
    return ZoneId.of(ZONES.get(number % ZONES.size()));
  }

  int number() {
    return number;
  }

  Ids ids() {
    return ids;
  }

  ZoneId zone() {
    return zone;
  }

  int members() {
    return names.length;
  }

  String name(int member) {
    return names[member];
  }

  boolean guest(int member) {
    return guest[member];
  }

  boolean deactivated(int member) {
    return left[member] < days;
  }

  /** Whether somebody may give and be thanked on a day. */
  boolean takesPart(int member, int day) {
    return joined[member] <= day && day < left[member] && !guest[member];
  }

  boolean leads(int member) {
    return member == teams.from(teamOf[member]);
  }

  /** Points a week. */
  int allowance(int member) {
    return allowance[member];
  }

  boolean hasOwnAllowance(int member) {
    return allowance[member] == OWN_ALLOWANCE;
  }

  /** Whether somebody stays off boards. */
  boolean offBoards(int member) {
    return Chance.share(key(member), 1) < 0.02;
  }

  /** Whether somebody would rather not see their own place. */
  boolean hidesPlace(int member) {
    return Chance.share(key(member), 2) < 0.01;
  }

  private long key(int member) {
    return 1_000_003L * number + member;
  }

  Units teams() {
    return teams;
  }

  int team(int member) {
    return teamOf[member];
  }

  int departments() {
    return departments.count();
  }

  int department(int member) {
    return departmentOf[teamOf[member]];
  }

  /** The first member of a department. */
  int departmentFrom(int department) {
    return teams.from(departments.from(department));
  }

  /** The first member after a department. */
  int departmentUntil(int department) {
    return teams.until(departments.until(department) - 1);
  }

  /** Somebody, the more often the more they give. */
  int giver(SplittableRandom random) {
    return giving.draw(random, 0, members());
  }

  /** Somebody of a range of members, the more often the more they give. */
  int giver(SplittableRandom random, int from, int until) {
    return giving.draw(random, from, until);
  }

  /** Somebody of a range of members, the more often the more they are thanked. */
  int thanked(SplittableRandom random, int from, int until) {
    return popular.draw(random, from, until);
  }
}
