package app.huzzah.permission;

import static app.huzzah.permission.Deed.reads;
import static app.huzzah.permission.Deed.writes;
import static java.util.Map.entry;

import app.huzzah.digest.DigestSchedule;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.permission.Office.Person;
import app.huzzah.slack.action.Press;
import app.huzzah.slack.view.DigestAnswer;
import app.huzzah.slack.view.LeftOutWish;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Week;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What leaders do with digests. */
final class DigestDeeds {
  private DigestDeeds() {}

  static final Map<String, Deed> ALL =
      Map.ofEntries(
          entry("preview the digest", reads((o, p) -> types(o, p, "preview"))),
          entry("preview the digest on their Home", reads(DigestDeeds::previews)),
          entry("list who gets the digest", reads((o, p) -> types(o, p, "list"))),
          entry("turn the digest on", writes(DigestDeeds::turnsOn)),
          entry("move the digest", writes(DigestDeeds::moves)),
          entry("turn the digest off", writes(DigestDeeds::turnsOff)),
          entry("post the digest now", writes(DigestDeeds::posts)),
          entry("ask for the leaders' digest", writes((o, p) -> types(o, p, "leaders now"))),
          entry("be sent the leaders' digest", reads(DigestDeeds::isSent)),
          entry("want the leaders' digest no more", writes(DigestDeeds::wantsNoMore)),
          entry("move the leaders' digest", writes(DigestDeeds::movesLeaders)),
          entry("see who has had nothing", reads(DigestDeeds::seesLeftOut)),
          entry("thank somebody who has had nothing", reads(DigestDeeds::thanks)),
          entry("get the leaders' file", writes(DigestDeeds::getsFile)));

  private static final AtomicInteger NEXT = new AtomicInteger();

  /** What the digest's command or the leaders' buttons say to everybody else. */
  private static boolean understood(Message answer) {
    return !answer.text().equals(DigestAnswer.LEADERS_ONLY);
  }

  private static Deed.Attempt types(Office office, Person person, String words) {
    return () -> understood(office.screens.digest(person, words));
  }

  private static Deed.Attempt turnsOn(Office office, Person person) {
    ChannelId channel = office.team.publicChannel("digest-" + NEXT.incrementAndGet());
    return types(office, person, "on <#" + channel + "> friday 16:00");
  }

  private static Deed.Attempt moves(Office office, Person person) {
    return types(office, person, "on <#" + withDigest(office) + "> monday 9:00");
  }

  private static Deed.Attempt turnsOff(Office office, Person person) {
    return types(office, person, "off <#" + withDigest(office) + ">");
  }

  private static ChannelId withDigest(Office office) {
    ChannelId channel = office.team.publicChannel("digest-" + NEXT.incrementAndGet());
    office.services.digests.turnOn(
        office.here.id, channel, DigestSchedule.USUAL, Coverage.EVERYTHING, office.here.lea);
    return channel;
  }

  private static Deed.Attempt posts(Office office, Person person) {
    withDigest(office);
    String week = Week.of(office.team.clock().instant(), office.team.zone()).monday().toString();
    return () -> understood(office.screens.digestButtons.postNow(press(office, person, week)));
  }

  private static Deed.Attempt previews(Office office, Person person) {
    return () -> understood(office.screens.digestButtons.preview(press(office, person, "")));
  }

  private static Deed.Attempt isSent(Office office, Person person) {
    return () -> office.services.leaders.leads(office.here.id, person.id());
  }

  private static Deed.Attempt wantsNoMore(Office office, Person person) {
    office.services.leaders.wish(office.here.id, person.id(), true);
    return types(office, person, "leaders off");
  }

  private static Deed.Attempt movesLeaders(Office office, Person person) {
    office.services.leaders.arrange(office.here.id, DigestSchedule.USUAL);
    return types(office, person, "leaders tuesday 11:00");
  }

  private static Deed.Attempt seesLeftOut(Office office, Person person) {
    Instant now = office.team.clock().instant();
    String first = new LeftOutWish(now, 0).written();
    return () -> office.screens.leaders.more(press(office, person, first)).isEmpty();
  }

  private static Deed.Attempt thanks(Office office, Person person) {
    String ben = office.here.ben.value();
    return () -> office.screens.leaders.thank(press(office, person, ben)).isEmpty();
  }

  private static Deed.Attempt getsFile(Office office, Person person) {
    String until = office.team.clock().instant().toString();
    return () -> understood(office.screens.leaders.file(press(office, person, until)));
  }

  private static Press press(Office office, Person person, String value) {
    return new Press(
        office.here.id,
        person.id(),
        value,
        "t",
        Optional.of(new ChannelId("D" + person.id())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
