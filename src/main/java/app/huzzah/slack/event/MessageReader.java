package app.huzzah.slack.event;

import app.huzzah.recognition.Occasion;
import app.huzzah.slack.command.HuzzahCommand;
import app.huzzah.slack.command.MessageParser;
import app.huzzah.slack.command.SlashRequest;
import app.huzzah.slack.command.Typed;
import app.huzzah.slack.text.Invisible;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a message says: words to us as the command is read, all others as gifts in passing.
 * Costs no look at the database where a message gives nothing and is not for us.
 */
final class MessageReader {
  private static final Pattern CALL =
      Pattern.compile(
          "^(?:(?:hey|hi|hello|please|ok|okay)[,!]?\\s+)?<@([UW][A-Z0-9]+)(?:\\|[^<>]*)?>[,:!]*(?:\\s+please(?=\\s))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMAND = Pattern.compile("^/huzzah(?=\\s|$)");

  private final Directory directory;
  private final HuzzahCommand command;

  MessageReader(Directory directory, HuzzahCommand command) {
    this.directory = directory;
    this.command = command;
  }

  /**
   * What a message says.
   *
   * @param toUs the words behind our name; empty where they are not for us
   * @param gifts what it gives
   * @param wish what else was said to us; empty where it gives
   */
  record Reading(Optional<SlashRequest> toUs, List<Typed.Give> gifts, Optional<Typed> wish) {}

  /**
   * Reads it.
   *
   * @param version Slack's time of these words
   */
  Reading read(Said said, String version) {
    Optional<String> toUs = toUs(said);
    if (toUs.isEmpty()) {
      return new Reading(Optional.empty(), inPassing(said, said.text()), Optional.empty());
    }
    SlashRequest request =
        new SlashRequest(
            said.workspace(),
            said.author(),
            said.directly() ? Optional.empty() : Optional.of(said.channel()),
            toUs.get(),
            Optional.empty(),
            Occasion.message(said.message(), 0, version));
    Typed typed = command.parse(request);
    if (typed instanceof Typed.Give give) {
      return new Reading(Optional.of(request), List.of(give), Optional.empty());
    }
    List<Typed.Give> gifts =
        typed instanceof Typed.NotUnderstood ? inPassing(said, toUs.get()) : List.of();
    return new Reading(
        Optional.of(request), gifts, gifts.isEmpty() ? Optional.of(typed) : Optional.empty());
  }

  /** What was typed, as the person saw it. */
  String plain(SlashRequest request) {
    return command.plain(request);
  }

  private List<Typed.Give> inPassing(Said said, String text) {
    if (!MessageParser.mayGive(text)) {
      return List.of();
    }
    Workspace workspace = directory.workspace(said.workspace());
    return new MessageParser(
            workspace.settings().emoji(),
            workspace.settings().values(),
            id -> directory.member(said.workspace(), id).map(Member::handle).orElseGet(id::value))
        .parse(text);
  }

  private Optional<String> toUs(Said said) {
    String text = Invisible.strip(said.text());
    Matcher call = CALL.matcher(text);
    if (call.lookingAt() && isUs(said, new MemberId(call.group(1)))) {
      return Optional.of(text.substring(call.end()));
    }
    return said.directly() ? Optional.of(COMMAND.matcher(text).replaceFirst("")) : Optional.empty();
  }

  private boolean isUs(Said said, MemberId called) {
    return directory.workspace(said.workspace()).bot().filter(called::equals).isPresent();
  }
}
