package app.huzzah.jobs;

import app.huzzah.db.Also;
import app.huzzah.recognition.Announcements;
import app.huzzah.recognition.BoostStore;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Posting;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionMessageStore;
import app.huzzah.recognition.RecognitionMessageStore.Shown;
import app.huzzah.recognition.RecognitionMessageStore.Shown.Role;
import app.huzzah.recognition.SeenBy;
import app.huzzah.recognition.Source;
import app.huzzah.recognition.TakeBack;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;

/** Turns what happens to recognitions into errands. */
public final class RecognitionErrands implements Announcements {
  private final Outbox outbox;
  private final BiConsumer<DSLContext, Recognition> digests;
  private final RecognitionMessageStore messages = new RecognitionMessageStore();
  private final BoostStore boosts = new BoostStore();

  /**
   * Makes it.
   *
   * @param digests told of what is changed or taken back, in the same transaction: digests may tell
   *     it
   */
  public RecognitionErrands(Outbox outbox, BiConsumer<DSLContext, Recognition> digests) {
    this.outbox = outbox;
    this.digests = digests;
  }

  @Override
  public Optional<Also> given(DSLContext tx, Recognition recognition, Settings settings) {
    return Optional.of(
        outbox.adding(
            tx, recognition.workspace(), said(recognition, settings), people(recognition)));
  }

  /** Whose numbers it changes: the giver's and the recipients'. */
  public static Set<MemberId> people(Recognition recognition) {
    Set<MemberId> people = new TreeSet<>(recognition.recipients());
    people.add(recognition.giver());
    return people;
  }

  /**
   * A message is answered with a reaction, and its readers need no echo of it unless it is big or
   * the workspace wants one. Elsewhere the recipients hear of it once the post is there, so that
   * they get its link.
   */
  private static List<Errand> said(Recognition recognition, Settings settings) {
    List<Errand> errands = new ArrayList<>();
    boolean inMessage = recognition.origin() == Origin.MESSAGE;
    if (inMessage) {
      recognition.place().source().ifPresent(source -> errands.add(reaction(recognition, source)));
    }
    Optional<ChannelId> channel = Posting.channel(recognition, settings);
    if (channel.isPresent()) {
      errands.add(new Errand.PostRecognition(recognition.id(), channel.get()));
    } else if (!inMessage || recognition.channel().isEmpty()) {
      errands.addAll(tellAll(recognition, recognition.recipients()));
    }
    return errands;
  }

  private static Errand reaction(Recognition recognition, Source source) {
    return new Errand.ReactToSource(recognition.id(), source.channel(), source.ts());
  }

  /**
   * What is said once the post is there, or can never be: who read it in a message knows already.
   */
  public static List<Errand> afterPost(Recognition recognition) {
    return recognition.origin() == Origin.MESSAGE
        ? List.of()
        : tellAll(recognition, recognition.recipients());
  }

  private static List<Errand> tellAll(Recognition recognition, Collection<MemberId> recipients) {
    return recipients.stream()
        .sorted()
        .<Errand>map(recipient -> new Errand.TellRecipient(recognition.id(), recipient))
        .toList();
  }

  @Override
  public void changed(
      DSLContext tx,
      Recognition before,
      Recognition now,
      Collection<MemberId> added,
      boolean grown,
      Settings settings) {
    Set<MemberId> changed = people(before);
    changed.addAll(now.recipients());
    changed.addAll(boosts.boosters(tx, now.workspace(), now.id()));
    outbox.showHomes(tx, now.workspace(), changed);
    List<Shown> shown = messages.all(tx, now.workspace(), now.id());
    shown.stream().filter(Shown::isOurs).forEach(one -> refresh(tx, now, one));
    Optional<ChannelId> channel = Posting.channel(now, settings);
    digests.accept(tx, now);
    boolean posted = shown.stream().anyMatch(one -> one.role() == Role.POST);
    if (grown && !posted && channel.isPresent()) {
      outbox.add(tx, now.workspace(), new Errand.PostRecognition(now.id(), channel.get()));
    }
    boolean readInChannel = now.origin() == Origin.MESSAGE && now.channel().isPresent();
    if (!readInChannel) {
      tellAll(now, added).forEach(errand -> outbox.add(tx, now.workspace(), errand));
    }
  }

  @Override
  public void joined(DSLContext tx, Recognition recognition, MemberId booster) {
    Set<MemberId> changed = people(recognition);
    changed.add(booster);
    outbox.showHomes(tx, recognition.workspace(), changed);
    refreshPost(tx, recognition);
  }

  /** Whoever gave it or got it is told, but for the leader who read it. */
  @Override
  public void seen(DSLContext tx, Recognition recognition, SeenBy by) {
    refreshPost(tx, recognition);
    Set<MemberId> told = people(recognition);
    told.remove(by.leader());
    outbox.addAll(
        tx,
        recognition.workspace(),
        told.stream()
            .<Errand>map(
                member -> new Errand.TellSeen(recognition.id(), by.leader(), member, by.hasWords()))
            .toList());
  }

  @Override
  public void takenBack(DSLContext tx, Recognition recognition, TakeBack how) {
    Set<MemberId> changed = people(recognition);
    changed.addAll(boosts.boosters(tx, recognition.workspace(), recognition.id()));
    outbox.showHomes(tx, recognition.workspace(), changed);
    messages
        .all(tx, recognition.workspace(), recognition.id())
        .forEach(shown -> refresh(tx, recognition, shown));
    digests.accept(tx, recognition);
    if (how.way() == TakeBack.Way.REMOVAL) {
      outbox.add(
          tx,
          recognition.workspace(),
          new Errand.TellGiverRemoved(recognition.id(), recognition.giver()));
    }
  }

  private void refreshPost(DSLContext tx, Recognition recognition) {
    messages.all(tx, recognition.workspace(), recognition.id()).stream()
        .filter(shown -> shown.role() == Role.POST)
        .forEach(post -> refresh(tx, recognition, post));
  }

  /** Many changes at once become one update. */
  private void refresh(DSLContext tx, Recognition recognition, Shown shown) {
    outbox.addOnce(
        tx,
        recognition.workspace(),
        new Errand.ShowAsItStands(recognition.id(), shown.channel(), shown.ts()));
  }
}
