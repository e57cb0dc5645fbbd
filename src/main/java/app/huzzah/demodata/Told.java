package app.huzzah.demodata;

import app.huzzah.workspace.Settings;
import java.util.List;

/** One workspace of a plan, with all that happens in it. */
record Told(
    Company company,
    Calendar calendar,
    Places places,
    Gifts gifts,
    long seed,
    List<String> values) {

  /** The n-th workspace of a plan, from 0. */
  static Told of(DemoPlan plan, int number) {
    Calendar calendar = new Calendar(plan, Company.zone(number));
    Company company = new Company(plan, number, calendar.days());
    Places places = new Places(plan, company);
    return new Told(
        company,
        calendar,
        places,
        new Gifts(plan, company, calendar, places),
        plan.seed(),
        Settings.first(company.zone()).values());
  }
}
