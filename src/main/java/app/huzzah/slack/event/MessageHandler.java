package app.huzzah.slack.event;

import app.huzzah.recognition.ChangeOutcome;
import app.huzzah.recognition.Gift;
import app.huzzah.recognition.Occasion;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.slack.command.HuzzahCommand;
import app.huzzah.slack.command.MessageParser;
import app.huzzah.slack.command.Typed;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.MessageAnswer;
import app.huzzah.slack.view.OneAnswer;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What people write gives, and its changes change what was given. Slack tells of a mention of ours
 * twice, as of a message and as of a mention; each gift has one occasion, so it does not matter
 * which comes, and which comes first. Other words to us are answered once, where the mention comes.
 */
public final class MessageHandler {
  private final Directory directory;
  private final RecognitionService recognitions;
  private final HuzzahCommand command;
  private final MessageReader reader;
  private final MessageGifts gifts;

  public MessageHandler(
      Directory directory,
      RecognitionService recognitions,
      HuzzahCommand command,
      MessageGifts gifts) {
    this.directory = directory;
    this.recognitions = recognitions;
    this.command = command;
    this.reader = new MessageReader(directory, command);
    this.gifts = gifts;
  }

  /** Somebody wrote a message, in a channel or to us. */
  public List<Reply> posted(Said said) {
    return posted(said, said.directly());
  }

  /** Somebody mentioned us in a channel. */
  public List<Reply> mentioned(Said said) {
    return posted(said, true);
  }

  private List<Reply> posted(Said said, boolean answersWishes) {
    String version = said.message().ts();
    MessageReader.Reading reading = reader.read(said, version);
    if (nothing(reading, answersWishes) || isOurs(said)) {
      return List.of();
    }
    SortedMap<Integer, Message> answers = new TreeMap<>();
    for (int part = 0; part < reading.gifts().size(); part++) {
      MessageGifts.Wanted wanted = gifts.wanted(said, reading, part, version);
      wanted
          .gift()
          .map(recognitions::give)
          .flatMap(outcome -> gifts.answer(wanted, outcome))
          .or(wanted::problem)
          .ifPresent(answer(answers, part));
    }
    if (answersWishes && reading.wish().isPresent()) {
      command
          .answer(reading.toUs().orElseThrow(), reading.wish().get())
          .ifPresent(answer(answers, 0));
    }
    return replies(said, answers, reading);
  }

  private static Consumer<Message> answer(SortedMap<Integer, Message> answers, int part) {
    return words -> answers.put(part + 1, words);
  }

  /** One answer to one message, however many gifts it holds. */
  private static List<Reply> replies(
      Said to, SortedMap<Integer, Message> answers, MessageReader.Reading reading) {
    return OneAnswer.of(answers, reading.gifts().size()).map(all -> Reply.to(to, all)).stream()
        .toList();
  }

  /** Somebody edited a message, or deleted it. */
  public List<Reply> changed(Edit edit) {
    Said now = edit.now();
    MessageReader.Reading before = reader.read(now.saying(edit.before()), edit.version());
    MessageReader.Reading reading = reader.read(now, edit.version());
    int parts = Math.max(before.gifts().size(), reading.gifts().size());
    boolean mayHaveGiven =
        before.toUs().isPresent()
            || MessageParser.mayHaveGiven(edit.before())
            || MessageParser.mayHaveGiven(now.text());
    return changed(edit, reading, mayHaveGiven ? known(now, parts) : parts, now.directly());
  }

  /** Somebody edited a message that mentions us; what it said before nobody tells here. */
  public List<Reply> mentionChanged(Edit edit) {
    MessageReader.Reading reading = reader.read(edit.now(), edit.version());
    return changed(edit, reading, known(edit.now(), Math.max(1, reading.gifts().size())), true);
  }

  /** As many as the words hold, or as the message gave when other emoji were those that give. */
  private int known(Said said, int parts) {
    return Math.max(parts, recognitions.partsOf(said.workspace(), said.message()));
  }

  private List<Reply> changed(
      Edit edit, MessageReader.Reading reading, int parts, boolean answersWishes) {
    Said now = edit.now();
    if ((parts == 0 && nothing(reading, answersWishes)) || isOurs(now)) {
      return List.of();
    }
    SortedMap<Integer, Message> answers = new TreeMap<>();
    for (int part = 0; part < parts; part++) {
      Occasion occasion = Occasion.message(now.message(), part, edit.version());
      if (part >= reading.gifts().size()) {
        recognitions.change(now.workspace(), occasion, Optional.empty());
      } else {
        MessageGifts.Wanted wanted = gifts.wanted(now, reading, part, edit.version());
        change(now.workspace(), occasion, wanted).ifPresent(answer(answers, part));
      }
    }
    if (answersWishes && !now.text().isEmpty() && reading.wish().isPresent()) {
      anew(reading).ifPresent(answer(answers, 0));
    }
    return replies(now, answers, reading);
  }

  private Optional<Message> change(
      WorkspaceId workspace, Occasion occasion, MessageGifts.Wanted wanted) {
    Optional<Gift> gift = wanted.gift();
    ChangeOutcome outcome = recognitions.change(workspace, occasion, gift);
    return wanted.problem().or(() -> gifts.answer(wanted, outcome));
  }

  /** Edits change gifts; whatever else was wished for was done when it was written. */
  private Optional<Message> anew(MessageReader.Reading reading) {
    return switch (reading.wish().orElseThrow()) {
      case Typed.NotUnderstood not -> command.answer(reading.toUs().orElseThrow(), not);
      case Typed.Command written -> Optional.of(MessageAnswer.writeAnew());
      case Typed.OpenForm open -> Optional.empty();
      case Typed.Give give -> Optional.empty();
    };
  }

  private static boolean nothing(MessageReader.Reading reading, boolean answersWishes) {
    return reading.gifts().isEmpty() && !(answersWishes && reading.wish().isPresent());
  }

  /** Our own posts quote people, and would give again what they said. */
  private boolean isOurs(Said said) {
    return directory.workspace(said.workspace()).bot().filter(said.author()::equals).isPresent();
  }
}
