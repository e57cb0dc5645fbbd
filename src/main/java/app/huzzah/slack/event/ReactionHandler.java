package app.huzzah.slack.event;

import app.huzzah.recognition.BoostOutcome;
import app.huzzah.recognition.BoostService;
import app.huzzah.recognition.Gift;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Occasion;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Place;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.Size;
import app.huzzah.slack.view.JoinAnswer;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.MessageAnswer;
import app.huzzah.slack.view.People;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind's emoji under a colleague's message is a small recognition of that kind; under one of our
 * posts it joins in. All others cost no look at the database.
 */
public final class ReactionHandler {
  private static final String REASON = "for this message";

  private final Directory directory;
  private final RecognitionService recognitions;
  private final BoostService boosts;

  public ReactionHandler(
      Directory directory, RecognitionService recognitions, BoostService boosts) {
    this.directory = directory;
    this.recognitions = recognitions;
    this.boosts = boosts;
  }

  public List<Reply> added(Reaction reaction) {
    Workspace workspace = directory.workspace(reaction.workspace());
    Optional<Kind> kind = kind(reaction, workspace);
    if (kind.isEmpty()) {
      return List.of();
    }
    Optional<Message> words =
        isOurs(reaction, workspace)
            ? join(reaction)
            : answer(recognitions.give(gift(reaction, kind.get())));
    return words.map(one -> reply(reaction, one)).stream().toList();
  }

  public List<Reply> removed(Reaction reaction) {
    Workspace workspace = directory.workspace(reaction.workspace());
    Optional<Kind> kind = kind(reaction, workspace);
    if (kind.isEmpty()) {
      return List.of();
    }
    if (isOurs(reaction, workspace)) {
      recognitions
          .postedAs(reaction.workspace(), reaction.message())
          .ifPresent(shown ->
              boosts.leave(
                  reaction.workspace(), shown.id(), reaction.by(), Optional.of(joining(reaction))));
    } else {
      recognitions.change(reaction.workspace(), occasion(reaction, kind.get()), Optional.empty());
    }
    return List.of();
  }

  private Optional<Message> join(Reaction reaction) {
    return recognitions
        .postedAs(reaction.workspace(), reaction.message())
        .map(shown ->
            boosts.join(
                reaction.workspace(), shown.id(), reaction.by(), Optional.of(joining(reaction))))
        .flatMap(ReactionHandler::answer);
  }

  /** The post shows who joined; only what did not work out needs words. */
  private static Optional<Message> answer(BoostOutcome outcome) {
    return outcome instanceof BoostOutcome.OverAllowance over
        ? Optional.of(JoinAnswer.of(over, new People(Map.of()), over.allowance()))
        : Optional.empty();
  }

  /** People react for many reasons: whoever meant no thanks is not to be bothered. */
  private static Optional<Message> answer(GiveOutcome outcome) {
    return outcome instanceof GiveOutcome.OverAllowance over
        ? Optional.of(MessageAnswer.reactionRefused(over))
        : Optional.empty();
  }

  private static Gift gift(Reaction reaction, Kind kind) {
    return new Gift(
        reaction.workspace(),
        occasion(reaction, kind),
        reaction.by(),
        Set.of(reaction.to()),
        Set.of(),
        kind,
        Size.SMALL,
        REASON,
        List.of(),
        Place.in(reaction.message().channel()).with(reaction.message()),
        Origin.REACTION,
        false);
  }

  private static Occasion occasion(Reaction reaction, Kind kind) {
    return Occasion.reaction(reaction.message(), reaction.by(), kind, reaction.version());
  }

  private static Occasion joining(Reaction reaction) {
    return Occasion.joining(reaction.message(), reaction.by(), reaction.version());
  }

  private static boolean isOurs(Reaction reaction, Workspace workspace) {
    return workspace.bot().filter(reaction.to()::equals).isPresent();
  }

  /**
   * The kind that it gives; empty for all others, for our own answers and for one's own message.
   */
  private static Optional<Kind> kind(Reaction reaction, Workspace workspace) {
    boolean counts =
        !reaction.by().equals(reaction.to())
            && workspace.bot().filter(reaction.by()::equals).isEmpty();
    EmojiSet emoji = workspace.settings().emoji();
    Map<String, Kind> kinds =
        Map.of(emoji.effort(), Kind.EFFORT, emoji.win(), Kind.WIN, emoji.lesson(), Kind.LESSON);
    return counts ? Optional.ofNullable(kinds.get(reaction.emoji())) : Optional.empty();
  }

  private static Reply reply(Reaction reaction, Message words) {
    return new Reply(
        reaction.workspace(), reaction.message().channel(), Optional.empty(), reaction.by(), words);
  }
}
