package app.huzzah.slack.view;

import static app.huzzah.slack.text.Numbers.count;

import app.huzzah.recognition.HistoryLine;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TakeBack;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.text.Words;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.LayoutBlock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines of one's own history: who, what, how much, when, and the words where one may. */
final class HistoryLines {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int MOST_NAMES = 4;

  private HistoryLines() {}

  /**
   * The blocks of some lines, two each at most.
   *
   * @param reader whose history it is, and who alone sees it
   */
  static List<LayoutBlock> of(List<HistoryLine> lines, MemberId reader, People names) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (HistoryLine line : lines) {
      blocks.add(Blocks.paragraph(headline(line, reader, names)));
      words(line, reader).ifPresent(words -> blocks.add(Blocks.quote(words)));
    }
    return blocks;
  }

  private static String headline(HistoryLine line, MemberId reader, People names) {
    Recognition recognition = line.recognition();
    String icon = line.booster().isPresent() ? ":raised_hands:" : names.emoji(recognition.kind());
    return icon
        + " "
        + who(line, reader, names)
        + " · "
        + Words.title(recognition.kind(), recognition.size())
        + " · *"
        + count(line.points(), "point")
        + "*"
        + factors(line, reader)
        + " · "
        + day(line.at())
        + line.permalink().map(link -> " · " + Mrkdwn.link(link, "See the post")).orElse("")
        + recognition.takeBack().map(how -> "\n" + why(recognition, how, reader)).orElse("");
  }

  private static String who(HistoryLine line, MemberId reader, People names) {
    Recognition recognition = line.recognition();
    if (line.booster().isEmpty()) {
      return recognition.giver().equals(reader)
          ? "You thanked " + people(recognition, names)
          : "*" + names.inMarkup(recognition.giver()) + "* thanked you";
    }
    MemberId booster = line.booster().get();
    if (!booster.equals(reader)) {
      return "*"
          + names.inMarkup(booster)
          + "* joined in when *"
          + names.inMarkup(recognition.giver())
          + "* thanked you";
    }
    return line.readable()
        ? "You joined in when *"
            + names.inMarkup(recognition.giver())
            + "* thanked "
            + people(recognition, names)
        : "You joined in for " + people(recognition, names);
  }

  private static String people(Recognition recognition, People names) {
    return Numbers.list(
        recognition.recipients().stream().map(names::inMarkup).toList(), MOST_NAMES);
  }

  /** {@code (3 × 5)}: one for several people counts for each of them. */
  private static String factors(HistoryLine line, MemberId reader) {
    Recognition recognition = line.recognition();
    int people = recognition.recipients().size();
    boolean given = line.booster().orElse(recognition.giver()).equals(reader);
    return given && people > 1 && line.points() > 0 && line.points() % people == 0
        ? String.format(Locale.ROOT, " (%,d × %,d)", people, line.points() / people)
        : "";
  }

  private static String why(Recognition recognition, TakeBack how, MemberId reader) {
    String what =
        switch (how.way()) {
          case UNDO -> how.by().equals(reader) ? "You took it back" : "Its giver took it back";
          case REMOVAL -> "An admin removed it";
          case SOURCE ->
              recognition.origin() == Origin.REACTION
                  ? "The reaction that gave it was removed"
                  : "The message that gave it was deleted, or gives it no longer";
        };
    String reason =
        how.reason()
            .filter(given -> recognition.giver().equals(reader))
            .map(given -> ": “" + Mrkdwn.escape(Blocks.cut(given, 300)) + "”")
            .orElse("");
    return ":leftwards_arrow_with_hook: " + what + " · " + day(how.at()) + reason;
  }

  private static String day(Instant moment) {
    return Mrkdwn.moment(moment, "{date_short_pretty}", DAY.format(moment));
  }

  /** What was taken back is read by its giver alone: they may not have meant it. */
  private static Optional<String> words(HistoryLine line, MemberId reader) {
    Recognition recognition = line.recognition();
    boolean mayRead =
        line.readable() && (!recognition.takenBack() || recognition.giver().equals(reader));
    return Optional.of(recognition.message())
        .filter(words -> mayRead && !words.isBlank())
        .map(DigestText::excerpt);
  }
}
