package app.huzzah.slack;

import app.huzzah.digest.DigestPosts;
import app.huzzah.digest.ListedPage;
import app.huzzah.digest.PostedDigest;
import app.huzzah.digest.WeekStory;
import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.jobs.Errand;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClient.Posted;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.client.SlackFault;
import app.huzzah.slack.view.DigestList;
import app.huzzah.slack.view.DigestView;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes digests to their channels. */
public final class DigestDelivery {
  private final DigestPosts posts;
  private final NamesOf names;
  private final SlackClients slack;
  private final DigestPictures pictures = new DigestPictures();

  public DigestDelivery(DigestPosts posts, NamesOf names, SlackClients slack) {
    this.posts = posts;
    this.names = names;
    this.slack = slack;
  }

  /**
   * Draws and uploads the picture. Whatever hinders that, the digest is posted next: it is worth
   * more than its picture.
   */
  Delivery draw(WorkspaceId workspace, Errand.DrawDigest errand) {
    List<Errand> next = List.of(new Errand.PostDigest(errand.channel(), errand.week()));
    Optional<String> picture =
        posts
            .weeks(workspace, errand.channel(), errand.week())
            .filter(weeks -> weeks.getLast().all() > 0 || hasStories(workspace, errand))
            .flatMap(weeks -> pictures.upload(slack.of(workspace), weeks));
    return new Delivery.Delivered(tx -> {
      picture.ifPresent(id -> posts.drawn(tx, workspace, errand.channel(), errand.week(), id));
      return next;
    });
  }

  /** A week in which nothing was given may still have to tell what came after the last digest. */
  private boolean hasStories(WorkspaceId workspace, Errand.DrawDigest errand) {
    return posts
        .story(workspace, errand.channel(), errand.week())
        .filter(story -> !story.quiet())
        .isPresent();
  }

  /**
   * Posts a week's digest. After an attempt that ended without a word it is posted only where we
   * can see that it is not there: rather one missed than two.
   */
  Delivery post(
      WorkspaceId workspace, Errand.PostDigest errand, String reference, boolean inDoubt) {
    SlackClient client = slack.of(workspace);
    Optional<Posted> before = Optional.empty();
    if (inDoubt) {
      try {
        before = client.find(errand.channel(), Optional.empty(), reference);
      } catch (SlackFault fault) {
        if (fault.heals()) {
          throw fault;
        }
        return new Delivery.Never("in_doubt", tellOfDoubt(workspace, errand));
      }
    }
    Optional<PostedDigest> digest = posts.find(workspace, errand.channel(), errand.week());
    Optional<WeekStory> story = posts.story(workspace, errand.channel(), errand.week());
    if (digest.isEmpty() || story.isEmpty()) {
      return Delivery.done();
    }
    Optional<String> picture = digest.get().picture();
    Shown shown =
        before
            .map(posted -> new Shown(posted, true))
            .orElseGet(() ->
                withPicture(
                    workspace,
                    story.get(),
                    picture,
                    message ->
                        client.post(
                            errand.channel().value(), Optional.empty(), message, reference)));
    Optional<String> permalink = permalink(client, shown.post());
    List<Errand> next = new ArrayList<>();
    if (!shown.asWished()) {
      next.add(new Errand.ShowDigest(errand.channel(), errand.week()));
    }
    if (!story.get().quiet()) {
      next.add(new Errand.ListDigest(errand.channel(), errand.week(), 1));
    }
    return new Delivery.Delivered(tx -> {
      posts.posted(tx, workspace, errand.channel(), story.get(), shown.post().ts(), permalink);
      return next;
    });
  }

  /**
   * Posts a page of the list, and has the next one follow. In doubt, rather one missed than two.
   */
  Delivery list(
      WorkspaceId workspace, Errand.ListDigest errand, String reference, boolean inDoubt) {
    Optional<String> thread =
        posts.find(workspace, errand.channel(), errand.week()).flatMap(PostedDigest::ts);
    Optional<ListedPage> page =
        posts.nextPage(workspace, errand.channel(), errand.week(), errand.page());
    if (thread.isEmpty() || page.isEmpty()) {
      return Delivery.done();
    }
    SlackClient client = slack.of(workspace);
    Optional<Posted> before =
        inDoubt ? client.find(errand.channel(), thread, reference) : Optional.empty();
    Posted posted =
        before.orElseGet(() ->
            client.post(
                errand.channel().value(),
                thread,
                DigestList.of(errand.week(), page.get(), names.emoji(workspace)),
                reference));
    return new Delivery.Delivered(tx -> {
      posts.listed(tx, workspace, errand.channel(), errand.week(), page.get(), posted.ts());
      return page.get().last()
          ? List.of()
          : List.of(new Errand.ListDigest(errand.channel(), errand.week(), errand.page() + 1));
    });
  }

  /** Shows a digest that Slack has as it reads now. */
  Delivery show(WorkspaceId workspace, Errand.ShowDigest errand) {
    Optional<PostedDigest> digest = posts.find(workspace, errand.channel(), errand.week());
    Optional<String> ts = digest.flatMap(PostedDigest::ts);
    Optional<WeekStory> story = posts.story(workspace, errand.channel(), errand.week());
    if (ts.isEmpty() || story.isEmpty()) {
      return Delivery.done();
    }
    SlackClient client = slack.of(workspace);
    withPicture(
        workspace,
        story.get(),
        digest.flatMap(PostedDigest::picture),
        message -> {
          client.update(errand.channel(), ts.get(), message);
          return new Posted(errand.channel(), ts.get());
        });
    return new Delivery.Delivered(tx -> {
      posts.shown(tx, workspace, errand.channel(), story.get());
      return List.of();
    });
  }

  /** Shows a page of the list that Slack has as it reads now. */
  Delivery show(WorkspaceId workspace, Errand.ShowDigestPage errand) {
    posts
        .page(workspace, errand.channel(), errand.week(), errand.page())
        .ifPresent(shown ->
            slack
                .of(workspace)
                .update(
                    errand.channel(),
                    shown.ts(),
                    DigestList.of(errand.week(), shown.page(), names.emoji(workspace))));
    return Delivery.done();
  }

  /** Lets the week count as untold, and says whom to tell that it could not be posted. */
  List<Errand> givenUp(WorkspaceId workspace, Errand.PostDigest errand, String error) {
    return posts.givenUp(workspace, errand.channel(), errand.week()).stream()
        .map(setUpBy -> tell(setUpBy, errand, error))
        .toList();
  }

  /**
   * A message that Slack has.
   *
   * @param asWished with its picture, if it was to have one
   */
  private record Shown(Posted post, boolean asWished) {}

  /**
   * Slack refuses a picture that it was given a moment ago, and one that somebody deleted: then the
   * digest goes out without it.
   */
  private Shown withPicture(
      WorkspaceId workspace,
      WeekStory story,
      Optional<String> picture,
      Function<Message, Posted> send) {
    if (picture.isPresent()) {
      try {
        return new Shown(send.apply(DigestView.of(story, picture, names.emoji(workspace))), true);
      } catch (SlackFault fault) {
        if (!fault.error().equals("invalid_blocks")) {
          throw fault;
        }
      }
    }
    return new Shown(
        send.apply(DigestView.of(story, Optional.empty(), names.emoji(workspace))),
        picture.isEmpty());
  }

  private List<Errand> tellOfDoubt(WorkspaceId workspace, Errand.PostDigest errand) {
    return posts.toldOfDoubt(workspace, errand.channel()).stream()
        .map(member -> tell(member, errand, "in_doubt"))
        .toList();
  }

  private static Errand tell(MemberId member, Errand.PostDigest errand, String error) {
    return new Errand.TellDigestUnposted(member, errand.channel(), errand.week(), error);
  }

  private static Optional<String> permalink(SlackClient client, Posted posted) {
    try {
      return Optional.of(client.permalink(posted));
    } catch (SlackFault fault) {
      return Optional.empty();
    }
  }
}
