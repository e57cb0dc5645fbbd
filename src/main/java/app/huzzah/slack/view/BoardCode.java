package app.huzzah.slack.view;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which board a button is about, as the button carries it: {@code week last - win big C1 S1 3}. */
public final class BoardCode {
  static final String NONE = "-";
  private static final Pattern CODE =
      Pattern.compile(
          "(?<period>week|month|quarter|year|all) (?<last>this|last) (?<view>-|received|given)"
              + " (?<kind>-|effort|win|lesson) (?<size>-|small|big)"
              + " (?<channel>-|[CG][A-Z0-9]{1,30}) (?<group>-|S[A-Z0-9]{1,30})"
              + " (?<page>[1-9][0-9]{0,5})");

  private BoardCode() {}

  public static String of(BoardQuery query) {
    return String.join(
        " ",
        lower(query.period()),
        query.last() ? "last" : "this",
        query.view().map(BoardCode::lower).orElse(NONE),
        query.kind().map(BoardCode::lower).orElse(NONE),
        query.size().map(BoardCode::lower).orElse(NONE),
        query.channel().map(ChannelId::value).orElse(NONE),
        query.group().map(GroupId::value).orElse(NONE),
        String.valueOf(query.page()));
  }

  /** Reads it again; empty where it is not ours, or of another version. */
  public static Optional<BoardQuery> parse(String code) {
    Matcher found = CODE.matcher(code);
    if (!found.matches()) {
      return Optional.empty();
    }
    Period period = Period.valueOf(upper(found.group("period")));
    boolean last = found.group("last").equals("last");
    if (last && period == Period.ALL) {
      return Optional.empty();
    }
    return Optional.of(
        new BoardQuery(
            period,
            last,
            part(found, "view").map(BoardCode::upper).map(View::valueOf),
            part(found, "kind").map(BoardCode::upper).map(Kind::valueOf),
            part(found, "size").map(BoardCode::upper).map(Size::valueOf),
            part(found, "channel").map(ChannelId::new),
            part(found, "group").map(GroupId::new),
            Integer.parseInt(found.group("page"))));
  }

  private static Optional<String> part(Matcher found, String name) {
    return Optional.of(found.group(name)).filter(part -> !part.equals(NONE));
  }

  static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
