package app.huzzah.demodata;

import app.huzzah.demodata.DemoGift.DemoBoost;
import app.huzzah.recognition.Audience;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Who thanked whom in one workspace, in the order of time. Told again it is the same story. No rule
 * of giving is broken: nobody spends more than their points of a week, nobody thanks themselves or
 * joins where they take part already, and those who have left or are guests stay out of it.
 */
final class Gifts {
  private static final int BIG_POINTS = 5;
  private static final int SMALL_POINTS = 1;
  private static final int MOST_RECIPIENTS_OF_A_BIG_ONE = 3;
  private static final int TRIES = 12;
  private static final int FAVOURITES = 3;

  private final Company company;
  private final Calendar calendar;
  private final Places places;
  private final long seed;

  Gifts(DemoPlan plan, Company company, Calendar calendar, Places places) {
    this.company = company;
    this.calendar = calendar;
    this.places = places;
    this.seed = Chance.mix(plan.seed(), 2L * company.number() + 1);
  }

  /** Tells all of them. In a workspace of one there is nobody to thank. */
  void forEach(Consumer<DemoGift> listener) {
    new Telling(new SplittableRandom(seed), new Purses(company)).tell(listener);
  }

  private final class Telling {
    private final SplittableRandom random;
    private final Purses purses;
    private int number;

    Telling(SplittableRandom random, Purses purses) {
      this.random = random;
      this.purses = purses;
    }

    void tell(Consumer<DemoGift> listener) {
      for (int day = 0; day < calendar.days(); day++) {
        if (calendar.startsWeek(day)) {
          purses.startWeek();
        }
        for (int moment : calendar.moments(day, random)) {
          listener.accept(gift(day, moment));
        }
      }
    }

    private DemoGift gift(int day, int moment) {
      Size size = random.nextInt(100) < 80 ? Size.SMALL : Size.BIG;
      int points = size == Size.BIG ? BIG_POINTS : SMALL_POINTS;
      int wanted = howMany();
      if (size == Size.BIG) {
        wanted = Math.min(wanted, MOST_RECIPIENTS_OF_A_BIG_ONE);
      }
      int giver = giver(day, points * wanted);
      if (giver < 0) { // nobody has so many left
        size = Size.SMALL;
        points = SMALL_POINTS;
        wanted = 1;
        giver = anyGiver(day);
      }
      List<Integer> recipients = recipients(giver, wanted, day);
      purses.giveBack(giver, points * (wanted - recipients.size()));
      int lot = random.nextInt(100);
      Kind kind = lot < 60 ? Kind.EFFORT : lot < 88 ? Kind.WIN : Kind.LESSON;
      int channel = places.between(giver, recipients.getFirst(), random);
      OptionalInt takenBack = OptionalInt.empty();
      long second = calendar.at(day, moment);
      if (random.nextInt(100) == 0) {
        int after = random.nextInt(10, 1800);
        if (!calendar.isOver(second + after)) {
          takenBack = OptionalInt.of(after);
          purses.giveBack(giver, points * recipients.size());
        }
      }
      return new DemoGift(
          number++,
          giver,
          recipients,
          kind,
          size,
          points,
          channel,
          audience(channel),
          channel != Places.NOWHERE && random.nextInt(4) == 0 ? Origin.FORM : Origin.COMMAND,
          day,
          second,
          random.nextInt(),
          takenBack,
          takenBack.isPresent() ? List.of() : boosts(giver, recipients, size, day, moment));
    }

    private Audience audience(int channel) {
      if (channel == Places.NOWHERE) {
        return Audience.DIRECT;
      }
      return places.isPrivate(channel) ? Audience.PRIVATE : Audience.PUBLIC;
    }

    private int howMany() {
      int lot = random.nextInt(100);
      return lot < 82 ? 1 : lot < 91 ? 2 : lot < 95 ? 3 : lot < 97 ? 4 : random.nextInt(5, 9);
    }

    /** Somebody who has so many points left, and has paid with them; -1 if that is hard to find. */
    private int giver(int day, int cost) {
      for (int i = 0; i < TRIES; i++) {
        int giver = company.giver(random);
        if (company.takesPart(giver, day) && purses.pay(giver, cost)) {
          return giver;
        }
      }
      return -1;
    }

    private int anyGiver(int day) {
      int start = random.nextInt(company.members());
      for (int i = 0; i < company.members(); i++) {
        int giver = (start + i) % company.members();
        if (company.takesPart(giver, day) && purses.pay(giver, SMALL_POINTS)) {
          return giver;
        }
      }
      throw new IllegalStateException("nobody has a point left on " + calendar.date(day));
    }

    /** As many as can be found, at least one, all of them different. */
    private List<Integer> recipients(int giver, int wanted, int day) {
      if (wanted == 1) {
        return List.of(recipient(giver, day));
      }
      List<Integer> found = new ArrayList<>(wanted);
      found.add(recipient(giver, day));
      for (int i = 0; i < TRIES && found.size() < wanted; i++) {
        // Who is thanked together belongs together.
        int unit = company.team(found.getFirst());
        int who = company.thanked(random, company.teams().from(unit), company.teams().until(unit));
        if (who != giver && company.takesPart(who, day) && !found.contains(who)) {
          found.add(who);
        }
      }
      return List.copyOf(found);
    }

    private int recipient(int giver, int day) {
      for (int i = 0; i < TRIES; i++) {
        int who = somebodyNear(giver);
        if (who != giver && company.takesPart(who, day)) {
          return who;
        }
      }
      return giver == 0 ? 1 : 0; // these two are always there
    }

    private int somebodyNear(int giver) {
      int team = company.team(giver);
      int from = company.teams().from(team);
      int until = company.teams().until(team);
      int lot = random.nextInt(100);
      if (lot < 42) {
        long favourite = Chance.mix(seed + giver, random.nextInt(FAVOURITES));
        return from + Math.floorMod(favourite, until - from);
      }
      if (lot < 74) {
        return company.thanked(random, from, until);
      }
      int department = company.department(giver);
      return lot < 89
          ? company.thanked(
              random, company.departmentFrom(department), company.departmentUntil(department))
          : company.thanked(random, 0, company.members());
    }

    private List<DemoBoost> boosts(
        int giver, List<Integer> recipients, Size size, int day, int moment) {
      if (random.nextInt(100) >= (size == Size.BIG ? 55 : 18)) {
        return List.of();
      }
      List<DemoBoost> boosts = new ArrayList<>();
      int wanted = 1;
      while (wanted < 9 && random.nextInt(100) < (size == Size.BIG ? 60 : 35)) {
        wanted++;
      }
      int department = company.department(recipients.getFirst());
      int team = company.team(recipients.getFirst());
      for (int i = 0; i < wanted; i++) {
        int who =
            random.nextInt(100) < 65
                ? company.giver(random, company.teams().from(team), company.teams().until(team))
                : company.giver(
                    random,
                    company.departmentFrom(department),
                    company.departmentUntil(department));
        int later = moment + (int) (-3000 * Math.log(1 - random.nextDouble()));
        int on = day;
        if (later > Calendar.LAST_SECOND) {
          on = nextWorkday(day);
          later = random.nextInt(8 * 3600, 11 * 3600);
        }
        if (on < calendar.days()
            && !calendar.isOver(calendar.at(on, later))
            && who != giver
            && company.takesPart(who, on)
            && !recipients.contains(who)
            && boosts.stream().noneMatch(boost -> boost.booster() == who)
            && purses.join(
                who, recipients.size(), !calendar.monday(on).equals(calendar.monday(day)))) {
          boosts.add(new DemoBoost(who, on, calendar.at(on, later)));
        }
      }
      return List.copyOf(boosts);
    }

    private int nextWorkday(int day) {
      int next = day + 1;
      while (next < calendar.days() && calendar.weekend(next)) {
        next++;
      }
      return next;
    }
  }
}
