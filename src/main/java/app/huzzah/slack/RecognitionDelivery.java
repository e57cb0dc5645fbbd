package app.huzzah.slack;

import app.huzzah.db.Also;
import app.huzzah.db.Database;
import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.jobs.Errand;
import app.huzzah.jobs.Outbox;
import app.huzzah.jobs.RecognitionErrands;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Picture;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionMessageStore;
import app.huzzah.recognition.RecognitionMessageStore.Shown;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.Source;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClient.Posted;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.view.RemovalMessage;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Takes to Slack what is said of recognitions, and remembers where it stands. */
public final class RecognitionDelivery {
  /** Our answer to a message that gave. */
  static final String ANSWER = "raised_hands";

  private final Database database;
  private final RecognitionService recognitions;
  private final Outbox outbox;
  private final SlackClients slack;
  private final Permalinks permalinks;
  private final RecognitionWords words;
  private final RecognitionMessageStore messages = new RecognitionMessageStore();

  public RecognitionDelivery(
      Database database,
      RecognitionService recognitions,
      Outbox outbox,
      NamesOf names,
      SlackClients slack) {
    this.database = database;
    this.recognitions = recognitions;
    this.outbox = outbox;
    this.words = new RecognitionWords(database, names);
    this.slack = slack;
    this.permalinks = new Permalinks(slack);
  }

  Delivery post(
      WorkspaceId workspace, Errand.PostRecognition errand, String reference, boolean inDoubt) {
    Optional<Picture> standing = words.standing(workspace, errand.recognition());
    if (standing.isEmpty()) {
      return Delivery.done();
    }
    Picture picture = standing.get();
    SlackClient client = slack.of(workspace);
    Optional<Shown> about =
        picture.recognition().origin().followsSource()
            ? Optional.empty()
            : source(picture.recognition());
    // A thread is one of the channel that it was given in, not of one for all posts.
    Optional<String> thread =
        picture
            .recognition()
            .place()
            .thread()
            .filter(in -> picture.recognition().channel().equals(Optional.of(errand.channel())));
    Posted posted =
        alreadyThere(client, errand.channel(), thread, reference, inDoubt)
            .orElseGet(() ->
                client.post(
                    errand.channel().value(), thread, words.inChannel(picture, about), reference));
    Shown shown =
        new Shown(
            Shown.Role.POST,
            posted.channel(),
            posted.ts(),
            Optional.empty(),
            permalink(workspace, posted));
    List<Shown> all = Stream.concat(about.stream(), Stream.of(shown)).toList();
    return new Delivery.Delivered(tx -> {
      boolean stands =
          remember(
              tx, picture.recognition(), all, RecognitionErrands.people(picture.recognition()));
      List<Errand> next = new ArrayList<>();
      if (!words.isStill(tx, picture)) {
        next.add(upToDate(picture.recognition(), shown));
      }
      if (stands) {
        next.addAll(RecognitionErrands.afterPost(picture.recognition()));
      }
      return next;
    });
  }

  Delivery tell(
      WorkspaceId workspace, Errand.TellRecipient errand, String reference, boolean inDoubt) {
    Optional<Recognition> standing =
        recognitions
            .standing(workspace, errand.recognition())
            .filter(found -> found.recipients().contains(errand.recipient()));
    if (standing.isEmpty()) {
      return Delivery.done();
    }
    Recognition recognition = standing.get();
    SlackClient client = slack.of(workspace);
    Optional<Shown> source = source(recognition);
    Posted posted =
        client.tell(
            errand.recipient(),
            words.toRecipient(recognition, source.flatMap(Shown::permalink)),
            reference,
            inDoubt);
    Shown shown =
        new Shown(
            Shown.Role.DIRECT,
            posted.channel(),
            posted.ts(),
            Optional.of(errand.recipient()),
            Optional.empty());
    List<Shown> all = Stream.concat(source.stream(), Stream.of(shown)).toList();
    return new Delivery.Delivered(tx -> {
      remember(tx, recognition, all, Set.of(recognition.giver(), errand.recipient()));
      return recognitions.isStill(tx, recognition)
          ? List.of()
          : List.of(upToDate(recognition, shown));
    });
  }

  /**
   * A message that cannot be answered, for want of a scope or because it is gone, gave all the
   * same; its writer is told once, unless they took it away themselves.
   */
  Delivery react(WorkspaceId workspace, Errand.ReactToSource errand) {
    Optional<Recognition> standing = recognitions.standing(workspace, errand.recognition());
    if (standing.isEmpty()) {
      return Delivery.done();
    }
    Recognition recognition = standing.get();
    SlackClient client = slack.of(workspace);
    Optional<String> unanswered = Optional.empty();
    try {
      client.react(errand.channel(), errand.ts(), ANSWER);
    } catch (SlackFault fault) {
      if (fault.heals()) {
        throw fault;
      }
      unanswered = Optional.of(fault.error()).filter(error -> !error.equals("message_not_found"));
    }
    List<Errand> next =
        unanswered.stream()
            .filter(error -> !isKnownToGive(workspace, errand))
            .<Errand>map(error ->
                new Errand.TellGiverUnanswered(
                    errand.recognition(), recognition.giver(), errand.channel(), error))
            .toList();
    Posted message = new Posted(errand.channel(), errand.ts());
    Shown shown =
        new Shown(
            Shown.Role.SOURCE,
            message.channel(),
            message.ts(),
            Optional.empty(),
            permalink(workspace, message));
    return new Delivery.Delivered(tx -> {
      List<Errand> all = new ArrayList<>(next);
      if (!remember(tx, recognition, List.of(shown), RecognitionErrands.people(recognition))) {
        all.addFirst(upToDate(recognition, shown));
      }
      return all;
    });
  }

  /** Whether another gift of the same message was answered, or given up, before. */
  private boolean isKnownToGive(WorkspaceId workspace, Errand.ReactToSource errand) {
    return database.query(dsl -> messages.isSource(dsl, workspace, errand.channel(), errand.ts()));
  }

  /** Brings a message up to date. */
  Delivery show(WorkspaceId workspace, Errand.ShowAsItStands errand) {
    SlackClient client = slack.of(workspace);
    Optional<Shown> shown =
        database.query(dsl -> messages.all(dsl, workspace, errand.recognition())).stream()
            .filter(one -> one.channel().equals(errand.channel()) && one.ts().equals(errand.ts()))
            .findFirst();
    Optional<Picture> found = words.find(workspace, errand.recognition());
    if (shown.isEmpty() || found.isEmpty()) {
      return Delivery.done();
    }
    if (shown.get().role() == Shown.Role.SOURCE) {
      Recognition recognition = found.get().recognition();
      if (recognition.takenBack()
          && recognition.origin() == Origin.MESSAGE
          && !answersOthers(workspace, errand)) {
        unreact(client, errand);
      }
      return Delivery.done();
    }
    client.update(errand.channel(), errand.ts(), words.now(found.get(), shown.get()));
    return Delivery.done();
  }

  Delivery tellRemoved(
      WorkspaceId workspace, Errand.TellGiverRemoved errand, String reference, boolean inDoubt) {
    recognitions
        .find(workspace, errand.recognition())
        .filter(Recognition::takenBack)
        .ifPresent(removed ->
            slack
                .of(workspace)
                .tell(
                    errand.giver(),
                    RemovalMessage.of(removed, words.people(removed)),
                    reference,
                    inDoubt));
    return Delivery.done();
  }

  /** What is said where a channel will never take the post. */
  List<Errand> givenUp(WorkspaceId workspace, Errand.PostRecognition errand, String error) {
    return words
        .standing(workspace, errand.recognition())
        .map(picture -> {
          Recognition recognition = picture.recognition();
          List<Errand> errands = new ArrayList<>(RecognitionErrands.afterPost(recognition));
          errands.add(
              new Errand.TellGiverUnposted(
                  recognition.id(), recognition.giver(), errand.channel(), error));
          return errands;
        })
        .orElse(List.of());
  }

  /**
   * Remembers where it is shown; true while it stands.
   *
   * @param people whose Homes get the link, if there is one
   */
  private boolean remember(
      DSLContext tx, Recognition recognition, List<Shown> shown, Collection<MemberId> people) {
    boolean linked = shown.stream().anyMatch(one -> one.permalink().isPresent());
    Optional<Also> homes =
        linked
            ? Optional.of(outbox.adding(tx, recognition.workspace(), List.of(), people))
            : Optional.empty();
    return messages.remember(tx, recognition, shown, homes);
  }

  private static Errand upToDate(Recognition recognition, Shown shown) {
    return new Errand.ShowAsItStands(recognition.id(), shown.channel(), shown.ts());
  }

  /** The message that it is about, for its link; our answer to those that gave brings its own. */
  private Optional<Shown> source(Recognition recognition) {
    return recognition
        .place()
        .source()
        .map(about -> new Posted(about.channel(), about.ts()))
        .map(about ->
            new Shown(
                Shown.Role.SOURCE,
                about.channel(),
                about.ts(),
                Optional.empty(),
                address(recognition.workspace(), about)));
  }

  /** Nothing is said yet, so what heals is waited for: whoever hears of thanks wants their link. */
  private Optional<String> address(WorkspaceId workspace, Posted about) {
    try {
      return Optional.of(permalinks.of(workspace, about));
    } catch (SlackFault fault) {
      if (fault.heals()) {
        throw fault;
      }
      return Optional.empty();
    }
  }

  /** Our answer to a message of several gifts stays as long as one of them does. */
  private boolean answersOthers(WorkspaceId workspace, Errand.ShowAsItStands errand) {
    return recognitions.stillGives(workspace, new Source(errand.channel(), errand.ts()));
  }

  private static void unreact(SlackClient client, Errand.ShowAsItStands errand) {
    try {
      client.unreact(errand.channel(), errand.ts(), ANSWER);
    } catch (SlackFault fault) {
      if (fault.heals()) {
        throw fault;
      }
    }
  }

  /**
   * After an attempt that ended without a word, looks whether the post is there. Where we may not
   * look, a post that stands twice is the lesser evil to thanks that were lost.
   */
  private static Optional<Posted> alreadyThere(
      SlackClient client,
      ChannelId channel,
      Optional<String> thread,
      String reference,
      boolean inDoubt) {
    if (!inDoubt) {
      return Optional.empty();
    }
    try {
      return client.find(channel, thread, reference);
    } catch (SlackFault fault) {
      if (fault.heals()) {
        throw fault;
      }
      return Optional.empty();
    }
  }

  /** A post without its address is still a post. */
  private Optional<String> permalink(WorkspaceId workspace, Posted posted) {
    try {
      return Optional.of(permalinks.of(workspace, posted));
    } catch (SlackFault fault) {
      return Optional.empty();
    }
  }
}
