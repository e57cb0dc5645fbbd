package app.huzzah.digest;

import app.huzzah.db.Database;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Digests that were settled: what their posts and the lists below them say, and what Slack has of
 * them. Each is read anew whenever it is shown, so that it never tells what was taken back.
 */
public final class DigestPosts {
  private final Database database;
  private final Chronicle chronicle;
  private final DigestAnnouncements announcements;
  private final InstantSource clock;
  private final DigestStore digests = new DigestStore();
  private final FeatureStore features = new FeatureStore();
  private final ListStore lists = new ListStore();
  private final StoryStore told = new StoryStore();
  private final MemberStore members = new MemberStore();

  public DigestPosts(
      Database database,
      Chronicle chronicle,
      DigestAnnouncements announcements,
      InstantSource clock) {
    this.database = database;
    this.chronicle = chronicle;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** The digest that was settled for this channel and week. */
  public Optional<PostedDigest> find(WorkspaceId workspace, ChannelId channel, Week week) {
    return database.read(dsl -> digests.find(dsl, workspace, channel, week));
  }

  /** What the digest that was settled for this channel and week says; empty where none was. */
  public Optional<WeekStory> story(WorkspaceId workspace, ChannelId channel, Week week) {
    return chronicle.asSettled(workspace, channel, week);
  }

  /** What the picture of the digest shows, the oldest week first; empty where none was settled. */
  public Optional<List<WeekCounts>> weeks(WorkspaceId workspace, ChannelId channel, Week week) {
    return chronicle.weeksAsSettled(workspace, channel, week);
  }

  /** Notes which picture the digest gets, in the transaction that settles the errand. */
  public void drawn(
      DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week, String picture) {
    digests.drawn(tx, workspace, channel, week, picture);
  }

  /**
   * Notes that Slack has the digest, under which timestamp and address, and whom it features; in
   * the transaction that settles the errand. What was taken back or changed while Slack was taking
   * the post could not know of it yet: then the post is to be shown anew.
   */
  public void posted(
      DSLContext tx,
      WorkspaceId workspace,
      ChannelId channel,
      WeekStory story,
      String ts,
      Optional<String> permalink) {
    Week week = story.telling().week();
    digests.accepted(tx, workspace, channel, week, ts, permalink);
    List<Story> stories = story.featured().stories();
    features.save(tx, workspace, channel, week, stories);
    if (!told.stillSay(tx, workspace, stories)) {
      announcements.changed(tx, workspace, channel, week, OptionalInt.empty());
    }
  }

  /** Notes that the post says this now. */
  public void shown(DSLContext tx, WorkspaceId workspace, ChannelId channel, WeekStory story) {
    features.save(tx, workspace, channel, story.telling().week(), story.featured().stories());
  }

  /**
   * Notes that Slack can never take the digest. The week counts as untold: its stories wait for the
   * next digest, and somebody may post it by hand; by itself it is not tried again.
   *
   * @return who set up the channel's digest, unless they heard already that it cannot be posted
   *     there, and it never could since
   */
  public Optional<MemberId> givenUp(WorkspaceId workspace, ChannelId channel, Week week) {
    return database.inTransaction(tx -> {
      Optional<ChannelDigest> digest = digests.lock(tx, workspace, channel);
      digests.unsettle(tx, workspace, channel, week);
      digests.skipUntil(tx, workspace, channel, clock.instant());
      boolean news = digests.unposted(tx, workspace, channel, clock.instant());
      return digest.filter(known -> news).map(ChannelDigest::setUpBy);
    });
  }

  /**
   * Whom to tell that nobody knows whether a digest went out: whoever set it up, and all admins.
   */
  public List<MemberId> toldOfDoubt(WorkspaceId workspace, ChannelId channel) {
    return database.read(dsl ->
        Stream.concat(
                digests.all(dsl, workspace).stream()
                    .filter(digest -> digest.channel().equals(channel))
                    .map(ChannelDigest::setUpBy),
                members.admins(dsl, workspace).stream().map(Member::id))
            .distinct()
            .toList());
  }

  /**
   * The page that follows those which Slack has; empty where the digest has nothing to list, or
   * nothing more.
   */
  public Optional<ListedPage> nextPage(
      WorkspaceId workspace, ChannelId channel, Week week, int number) {
    return database.read(dsl ->
        digests
            .find(dsl, workspace, channel, week)
            .flatMap(post -> nextPage(dsl, workspace, channel, post, number)));
  }

  private Optional<ListedPage> nextPage(
      DSLContext dsl, WorkspaceId workspace, ChannelId channel, PostedDigest post, int number) {
    Reach reach = chronicle.reach(dsl, workspace, channel, post);
    Optional<RecognitionId> before =
        lists.page(dsl, workspace, channel, post.week(), number - 1).map(ListStore.Page::last);
    List<Story> stories = lists.first(dsl, workspace, reach, before, ListedPage.STORIES);
    if (stories.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(page(dsl, workspace, reach, number, stories, stories.getLast().id()));
  }

  private ListedPage page(
      DSLContext dsl,
      WorkspaceId workspace,
      Reach reach,
      int number,
      List<Story> stories,
      RecognitionId last) {
    if (ListedPage.isLastOfAll(number)) {
      return new ListedPage(number, stories, true, lists.countAfter(dsl, workspace, reach, last));
    }
    return new ListedPage(number, stories, !lists.anyAfter(dsl, workspace, reach, last), 0);
  }

  /** Notes that Slack has a page of the list. */
  public void listed(
      DSLContext tx,
      WorkspaceId workspace,
      ChannelId channel,
      Week week,
      ListedPage page,
      String ts) {
    lists.save(
        tx,
        workspace,
        channel,
        week,
        new ListStore.Page(
            page.number(), page.stories().getFirst().id(), page.stories().getLast().id(), ts));
    if (!told.stillSay(tx, workspace, page.stories())) {
      announcements.changed(tx, workspace, channel, week, OptionalInt.of(page.number()));
    }
  }

  /** A page that Slack has, as it reads now, and its timestamp. */
  public record ShownPage(ListedPage page, String ts) {}

  /** A page that Slack has, read anew. */
  public Optional<ShownPage> page(WorkspaceId workspace, ChannelId channel, Week week, int number) {
    return database.read(dsl -> {
      Optional<PostedDigest> post = digests.find(dsl, workspace, channel, week);
      Optional<ListStore.Page> page = lists.page(dsl, workspace, channel, week, number);
      if (post.isEmpty() || page.isEmpty()) {
        return Optional.empty();
      }
      Reach reach = chronicle.reach(dsl, workspace, channel, post.get());
      return Optional.of(
          new ShownPage(
              page(
                  dsl,
                  workspace,
                  reach,
                  number,
                  lists.on(dsl, workspace, reach, page.get(), ListedPage.STORIES),
                  page.get().last()),
              page.get().ts()));
    });
  }

  /**
   * Has the digests shown anew that tell a recognition which was changed or taken back; in the
   * transaction that does so.
   */
  public void changed(DSLContext tx, Recognition recognition) {
    WorkspaceId workspace = recognition.workspace();
    features
        .telling(tx, workspace, recognition.id())
        .forEach(told ->
            announcements.changed(tx, workspace, told.channel(), told.week(), OptionalInt.empty()));
    lists
        .listing(tx, workspace, recognition.id(), recognition.week())
        .forEach(page ->
            announcements.changed(
                tx, workspace, page.channel(), page.week(), OptionalInt.of(page.number())));
  }
}
