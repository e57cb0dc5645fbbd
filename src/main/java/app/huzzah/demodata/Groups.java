package app.huzzah.demodata;

import java.util.stream.IntStream;

/**
 * The user groups of a workspace, counted from 0: one of most teams, one of each department, some
 * guilds of people from everywhere, and a few of several departments.
 */
final class Groups {
  private static final int MEMBERS_A_GUILD = 500;
  private static final int MOST_OF_A_GUILD = 200;
  private static final int DEPARTMENTS_A_DIVISION = 25;

  private final Company company;
  private final int[] teams;

  Groups(Company company) {
    this.company = company;
    teams = IntStream.range(0, company.teams().count()).filter(team -> team % 5 < 3).toArray();
  }

  int count() {
    return firstDivision() + divisions();
  }

  private int firstGuild() {
    return teams.length + company.departments();
  }

  private int firstDivision() {
    return firstGuild() + company.members() / MEMBERS_A_GUILD;
  }

  private int divisions() {
    return company.departments() / DEPARTMENTS_A_DIVISION;
  }

  String name(int group) {
    if (group < teams.length) {
      return "Team " + (teams[group] + 1);
    }
    if (group < firstGuild()) {
      return "Department " + (group - teams.length + 1);
    }
    return group < firstDivision()
        ? "Guild " + (group - firstGuild() + 1)
        : "Division " + (group - firstDivision() + 1);
  }

  String handle(int group) {
    return name(group).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  /** Deactivated people are in none, as in Slack. */
  IntStream members(int group) {
    return all(group).filter(member -> !company.deactivated(member));
  }

  private IntStream all(int group) {
    if (group < teams.length) {
      int team = teams[group];
      return IntStream.range(company.teams().from(team), company.teams().until(team));
    }
    if (group < firstGuild()) {
      return department(group - teams.length);
    }
    if (group < firstDivision()) {
      int size = 20 + (int) (Chance.share(group, 0) * (MOST_OF_A_GUILD - 20));
      return IntStream.range(0, size)
          .map(i -> (int) (Chance.share(group, i + 1L) * company.members()))
          .distinct();
    }
    int first = (group - firstDivision()) * DEPARTMENTS_A_DIVISION;
    return IntStream.range(first, first + DEPARTMENTS_A_DIVISION / 2).flatMap(this::department);
  }

  private IntStream department(int department) {
    return IntStream.range(company.departmentFrom(department), company.departmentUntil(department));
  }
}
