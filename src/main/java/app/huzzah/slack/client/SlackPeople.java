package app.huzzah.slack.client;

import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Slack's users as our members. */
public final class SlackPeople {
  private static final String SLACKBOT = "USLACKBOT";

  private SlackPeople() {}

  /** Translates a user as the Web API and the events show it. */
  public static Member member(User user, WorkspaceId workspace) {
    boolean ofEnterprise =
        user.getEnterpriseUser() != null
            && user.getEnterpriseUser().getTeams() != null
            && user.getEnterpriseUser().getTeams().contains(workspace.value());
    boolean elsewhere =
        user.getTeamId() != null && !user.getTeamId().equals(workspace.value()) && !ofEnterprise;
    return new Member(
        new MemberId(user.getId()),
        name(user),
        user.getName() == null ? user.getId() : user.getName(),
        zone(user.getTz()),
        user.isBot() || SLACKBOT.equals(user.getId()),
        user.isDeleted(),
        user.isRestricted() || user.isUltraRestricted(),
        elsewhere || user.isStranger(),
        user.isAdmin() || user.isOwner() || user.isPrimaryOwner());
  }

  private static String name(User user) {
    User.Profile profile = user.getProfile();
    Stream<@Nullable String> candidates =
        profile == null
            ? Stream.of(user.getRealName(), user.getName())
            : Stream.of(
                profile.getDisplayName(),
                profile.getRealName(),
                user.getRealName(),
                user.getName());
    return candidates
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElse(user.getId());
  }

  private static Optional<ZoneId> zone(@Nullable String tz) {
    if (tz == null || tz.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(tz));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
