package app.huzzah.demodata;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The channels of a workspace, counted from 0: one of each team, then one of each department, then
 * a few for everybody. Some of the teams' channels are private.
 */
final class Places {
  /** Where no channel is. */
  static final int NOWHERE = -1;

  private static final List<String> FOR_ALL =
      List.of("wins", "thanks", "general", "lessons-learned", "customers", "all-hands");
  private static final int WINS = 0;

  private final Company company;
  private final long seed;

  Places(DemoPlan plan, Company company) {
    this.company = company;
    this.seed = Chance.mix(plan.seed(), company.number());
  }

  int count() {
    return forAll() + FOR_ALL.size();
  }

  private int forAll() {
    return company.teams().count() + company.departments();
  }

  boolean isPrivate(int channel) {
    return channel < company.teams().count() && Math.floorMod(Chance.mix(seed, channel), 100) < 15;
  }

  String name(int channel) {
    int teams = company.teams().count();
    if (channel < teams) {
      return "team-" + (channel + 1);
    }
    return channel < forAll()
        ? "department-" + (channel - teams + 1)
        : FOR_ALL.get(channel - forAll());
  }

  /** Where somebody thanks somebody: nearer to both the better they know each other. */
  int between(int giver, int recipient, SplittableRandom random) {
    int lot = random.nextInt(100);
    if (lot < 6) {
      return NOWHERE;
    }
    if (company.team(giver) == company.team(recipient)) {
      return lot < 76 ? company.team(giver) : lot < 84 ? departmental(giver) : everybodys(random);
    }
    if (company.department(giver) == company.department(recipient)) {
      return lot < 20
          ? company.team(recipient)
          : lot < 70 ? departmental(giver) : everybodys(random);
    }
    return lot < 25
        ? company.team(recipient)
        : lot < 40 ? departmental(recipient) : everybodys(random);
  }

  private int departmental(int member) {
    return company.teams().count() + company.department(member);
  }

  private int everybodys(SplittableRandom random) {
    return forAll() + (random.nextInt(3) == 0 ? WINS : random.nextInt(FOR_ALL.size()));
  }
}
