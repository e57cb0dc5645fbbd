package app.huzzah.slack.text;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody or something named in text that Slack has escaped, or named plainly with an {@code @}.
 */
public sealed interface Mention {
  /** {@code <@U123>} or {@code <@U123|mia>}. */
  record Person(MemberId id) implements Mention {}

  /** {@code <!subteam^S123>} or {@code <!subteam^S123|@design>}. */
  record People(GroupId id) implements Mention {}

  /** {@code <#C123>} or {@code <#C123|wins>}; the name is often empty. */
  record Place(ChannelId id, String name) implements Mention {}

  /** {@code #wins}, where Slack did not recognise it. */
  record PlaceNamed(String name) implements Mention {}

  /** {@code @design}: what Slack did not recognise, or groups where it leaves them plain. */
  record Handle(String handle) implements Mention {}

  /** {@code <!channel>}, {@code <!here>}, {@code <!everyone>}. */
  record Everybody() implements Mention {}

  /** A mention and where in the text the next character stands. */
  record Found(Mention mention, int end) {}

  Pattern PERSON = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^<>]*)?>");
  Pattern PEOPLE = Pattern.compile("<!subteam\\^(S[A-Z0-9]+)(?:\\|[^<>]*)?>");
  Pattern PLACE = Pattern.compile("<#([CG][A-Z0-9]+)(?:\\|([^<>]*))?>");
  Pattern EVERYBODY =
      Pattern.compile(
          "<!(?:channel|here|everyone)(?:\\|[^<>]*)?>"
              + "|@(?:channel|here|everyone)(?![._-]*[\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);
  Pattern HANDLE = Pattern.compile("@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_-])?)");

  /** The mention that begins exactly at this place, if one does. */
  static Optional<Found> at(String text, int start) {
    Matcher person = from(PERSON, text, start);
    if (person.lookingAt()) {
      return found(new Person(new MemberId(person.group(1))), person);
    }
    Matcher people = from(PEOPLE, text, start);
    if (people.lookingAt()) {
      return found(new People(new GroupId(people.group(1))), people);
    }
    Matcher place = from(PLACE, text, start);
    if (place.lookingAt()) {
      String name = place.group(2) == null ? "" : place.group(2);
      return found(new Place(new ChannelId(place.group(1)), name), place);
    }
    Matcher everybody = from(EVERYBODY, text, start);
    if (everybody.lookingAt()) {
      return found(new Everybody(), everybody);
    }
    Matcher handle = from(HANDLE, text, start);
    return handle.lookingAt() ? found(new Handle(handle.group(1)), handle) : Optional.empty();
  }

  private static Matcher from(Pattern pattern, String text, int start) {
    return pattern.matcher(text).region(start, text.length());
  }

  private static Optional<Found> found(Mention mention, Matcher matcher) {
    return Optional.of(new Found(mention, matcher.end()));
  }
}
