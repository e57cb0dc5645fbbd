package app.huzzah.slack.event;

import app.huzzah.recognition.ChangeOutcome;
import app.huzzah.recognition.Gift;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Occasion;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Place;
import app.huzzah.slack.client.Confirmations;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.command.MentionResolver;
import app.huzzah.slack.command.SlashRequest;
import app.huzzah.slack.command.Typed;
import app.huzzah.slack.text.GiftText;
import app.huzzah.slack.view.GiveAnswer;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.MessageAnswer;
import app.huzzah.slack.view.People;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes gifts of what messages say, and answers their writers. */
public final class MessageGifts {
  private final Directory directory;
  private final MentionResolver mentions;
  private final NamesOf names;
  private final Confirmations confirmations;

  public MessageGifts(Directory directory, NamesOf names) {
    this.directory = directory;
    this.mentions = new MentionResolver(directory);
    this.names = names;
    this.confirmations = new Confirmations(directory, names);
  }

  /**
   * One gift of a message.
   *
   * @param gift empty where it says nobody whom we know
   * @param toUs the words to us that it came with; empty where it was said in passing
   * @param problem why there is no gift, for its writer
   */
  record Wanted(Optional<Gift> gift, Optional<SlashRequest> toUs, Optional<Message> problem) {}

  Wanted wanted(Said said, MessageReader.Reading reading, int part, String version) {
    Typed.Give give = reading.gifts().get(part);
    MentionResolver.Resolved to = mentions.resolve(said.workspace(), give.to());
    Set<MemberId> people = new LinkedHashSet<>(to.people());
    // Thanks to others that call us as a witness.
    directory.workspace(said.workspace()).bot().ifPresent(people::remove);
    if (!to.unknown().isEmpty()) {
      Optional<Message> problem =
          reading
              .toUs()
              .map(toUs -> Hint.problem(GiveAnswer.unknown(to.unknown()), toUs.text().strip()));
      return new Wanted(Optional.empty(), reading.toUs(), problem);
    }
    if (people.isEmpty() && to.groups().isEmpty() && reading.toUs().isEmpty()) {
      return new Wanted(Optional.empty(), reading.toUs(), Optional.empty());
    }
    Gift gift =
        new Gift(
            said.workspace(),
            Occasion.message(said.message(), part, version),
            said.author(),
            people,
            to.groups(),
            give.kind(),
            give.size(),
            give.reason().message(),
            give.reason().values(),
            place(said, give),
            Origin.MESSAGE,
            false);
    return new Wanted(Optional.of(gift), reading.toUs(), Optional.empty());
  }

  private static Place place(Said said, Typed.Give give) {
    if (said.directly()) {
      return Place.between();
    }
    Place there =
        new Place(Optional.of(said.channel()), said.thread(), Optional.of(said.message()));
    return give.privately() ? there.privately() : there;
  }

  /** What the writer hears of a gift; empty where our reaction to the message says it all. */
  Optional<Message> answer(Wanted wanted, GiveOutcome outcome) {
    return switch (outcome) {
      case GiveOutcome.Given given ->
          wanted.toUs().isPresent() ? Optional.of(confirmations.of(given)) : leftOut(given);
      case GiveOutcome.AlreadyGiven already -> Optional.empty();
      case GiveOutcome.Overtaken overtaken -> Optional.empty();
      case GiveOutcome.Refused refused -> refused(wanted, refused);
    };
  }

  /** What the writer hears of an edit. */
  Optional<Message> answer(Wanted wanted, ChangeOutcome outcome) {
    return switch (outcome) {
      case ChangeOutcome.Unchanged unchanged -> Optional.empty();
      case ChangeOutcome.Changed changed -> wanted.toUs().map(toUs -> MessageAnswer.changed());
      case ChangeOutcome.TakenBack taken -> Optional.empty();
      case ChangeOutcome.GivesNow gives -> answer(wanted, gives.outcome());
      case ChangeOutcome.Kept kept ->
          Optional.of(MessageAnswer.kept(kept.why(), people(wanted.gift().orElseThrow())));
    };
  }

  private static Optional<Message> leftOut(GiveOutcome.Given given) {
    return given.leftOut().isEmpty()
        ? Optional.empty()
        : Optional.of(MessageAnswer.leftOut(given.leftOut(), new People(given.people())));
  }

  private Optional<Message> refused(Wanted wanted, GiveOutcome.Refused refused) {
    Gift gift = wanted.gift().orElseThrow();
    if (wanted.toUs().isEmpty() && MessageAnswer.wasInPassing(refused)) {
      return Optional.empty();
    }
    return Optional.of(
        refused instanceof GiveOutcome.ManyPeople
            ? MessageAnswer.asks(refused, people(gift), typed(gift))
            : MessageAnswer.refusal(refused, people(gift)));
  }

  private People people(Gift gift) {
    return names.of(gift.workspace(), gift.people());
  }

  /** The gift as somebody would type it. */
  private String typed(Gift gift) {
    People people = people(gift);
    return GiftText.of(
        gift.place().channel().isEmpty(),
        gift.size(),
        gift.kind(),
        Stream.concat(gift.people().stream().map(people::handle), handles(gift.workspace(), gift))
            .toList(),
        gift.message(),
        gift.values());
  }

  private Stream<String> handles(WorkspaceId workspace, Gift gift) {
    List<Group> groups = directory.groups(workspace);
    return groups.stream()
        .filter(group -> gift.groups().contains(group.id()))
        .map(group -> "@" + group.handle());
  }
}
