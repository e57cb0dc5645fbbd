package app.huzzah.permission;

import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Role;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Two workspaces in one database, and somebody of each role. */
final class Office implements AutoCloseable {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final Set<Who> OUT_OF_THE_TEAM =
      EnumSet.of(Who.GUEST, Who.OUTSIDER, Who.LEFT, Who.BOT);

  /** One of them, and where what they own is. */
  record Person(Who who, MemberId id, Desk home) {}

  final TestWorkspace team = TestWorkspace.in(BERLIN);
  final Services services = new Services(team.database(), team.clock());
  final Desk here = new Desk(team, services);
  final Desk elsewhere = new Desk(TestWorkspace.inside(team.database(), "T2", BERLIN), services);
  final Screens screens = new Screens(services, team.clock(), team.id());
  final Written written = new Written(team.database());
  private final Map<Who, Person> people = new EnumMap<>(Who.class);

  Office() {
    for (Who who : Who.values()) {
      Desk home = who == Who.STRANGER ? elsewhere : here;
      MemberId id = home.hires("U" + who.name());
      people.put(who, new Person(who, id, home));
      home.tellsOf(who.as(id));
    }
    team.database()
        .runInTransaction(tx ->
            new MemberStore()
                .decide(
                    tx,
                    here.id,
                    person(Who.LEADER).id(),
                    Optional.of(Role.LEADER),
                    Optional.empty()));
  }

  Person person(Who who) {
    return Objects.requireNonNull(people.get(who));
  }

  /** Has somebody do at home what they could do before they became who they are. */
  <T> T before(Person person, Function<Desk, T> done) {
    if (!OUT_OF_THE_TEAM.contains(person.who())) {
      return done.apply(person.home());
    }
    person.home().tellsOf(Who.colleague(person.id()));
    try {
      return done.apply(person.home());
    } finally {
      person.home().tellsOf(person.who().as(person.id()));
    }
  }

  @Override
  public void close() {
    team.close();
  }
}
