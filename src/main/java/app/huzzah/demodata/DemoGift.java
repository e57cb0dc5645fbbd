package app.huzzah.demodata;

import app.huzzah.recognition.Audience;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Size;
import java.util.List;
import java.util.OptionalInt;

/**
 * One recognition, with members, channels and days as their numbers.
 *
 * @param number from 0, in the order of time
 * @param channel of {@link Places}
 * @param second since 1970
 * @param words which sentence of {@link Sentences}
 * @param takenBackAfter seconds until it was taken back; empty where it stands
 */
record DemoGift(
    int number,
    int giver,
    List<Integer> recipients,
    Kind kind,
    Size size,
    int points,
    int channel,
    Audience audience,
    Origin origin,
    int day,
    long second,
    int words,
    OptionalInt takenBackAfter,
    List<DemoBoost> boosts) {

  /** Somebody joined, for each of the recipients. */
  record DemoBoost(int booster, int day, long second) {}
}
