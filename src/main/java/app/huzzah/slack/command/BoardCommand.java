package app.huzzah.slack.command;

import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.slack.client.BoardScreens;
import app.huzzah.slack.text.Mention;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import app.huzzah.workspace.Channel;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /huzzah board …}. */
public final class BoardCommand {
  private final Directory directory;
  private final BoardScreens screens;

  public BoardCommand(Directory directory, BoardScreens screens) {
    this.directory = directory;
    this.screens = screens;
  }

  Message handle(SlashRequest request, String arguments, String typed) {
    BoardArguments asked = BoardArguments.parse(arguments);
    if (!asked.unknown().isEmpty()) {
      return Hint.nearest(
          "A board knows no “" + Mrkdwn.escape(Numbers.list(asked.unknown(), 5)) + "”.",
          asked.nearestWithMentions(),
          typed);
    }
    if (asked.oddLast()) {
      return Hint.nearest(
          "“last” goes before week, month, quarter or year.", asked.nearestWithMentions(), typed);
    }
    BoardQuery query = asked.filters();
    List<String> unknown = new ArrayList<>();
    for (Mention mention : asked.mentions()) {
      Optional<BoardQuery> narrower = narrow(request.workspace(), query, mention);
      if (narrower.isEmpty()) {
        unknown.add(named(mention));
      }
      query = narrower.orElse(query);
    }
    if (!unknown.isEmpty()) {
      return Hint.nearest(
          "A board can be narrowed to a channel or a group; I found no "
              + Mrkdwn.escape(Numbers.list(unknown, 5))
              + ".",
          asked.nearest(),
          typed);
    }
    return screens.show(request.workspace(), query, request.member(), request.channel(), true);
  }

  private Optional<BoardQuery> narrow(WorkspaceId workspace, BoardQuery query, Mention mention) {
    return switch (mention) {
      case Mention.Place place -> Optional.of(query.in(place.id()));
      case Mention.PlaceNamed place ->
          directory.publicChannelByName(workspace, place.name()).map(Channel::id).map(query::in);
      case Mention.People people -> Optional.of(query.of(people.id()));
      case Mention.Handle handle -> {
        Optional<GroupId> group = directory.groupByHandle(workspace, handle.handle());
        yield group.map(query::of);
      }
      case Mention.Person person -> Optional.empty();
      case Mention.Everybody everybody -> Optional.of(query);
    };
  }

  private static String named(Mention mention) {
    return switch (mention) {
      case Mention.PlaceNamed place -> "#" + place.name();
      case Mention.Handle handle -> "@" + handle.handle();
      case Mention.Person person -> "group in a single person";
      case Mention.Place place -> "#" + place.name();
      case Mention.People people -> "such group";
      case Mention.Everybody everybody -> "@everyone";
    };
  }
}
