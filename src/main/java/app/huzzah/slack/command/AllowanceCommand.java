package app.huzzah.slack.command;

import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.slack.text.Numbers;
import app.huzzah.slack.view.AllowanceAnswer;
import app.huzzah.slack.view.Hint;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.People;
import app.huzzah.slack.view.SettingsAnswer;
import app.huzzah.workspace.AllowanceOutcome;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.OwnAllowances;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.WorkspaceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code /huzzah allowance …}, for admins: what single people may give each week. */
public final class AllowanceCommand {
  private final Directory directory;
  private final SettingsService settings;
  private final OwnAllowances allowances;
  private final MentionResolver mentions;
  private final NamesOf names;

  public AllowanceCommand(
      Directory directory, SettingsService settings, OwnAllowances allowances, NamesOf names) {
    this.directory = directory;
    this.settings = settings;
    this.allowances = allowances;
    this.mentions = new MentionResolver(directory);
    this.names = names;
  }

  Message handle(SlashRequest request, String arguments, String typed) {
    WorkspaceId workspace = request.workspace();
    if (!settings.isAdmin(workspace, request.member())) {
      return SettingsAnswer.adminsOnly(settings.admins(workspace));
    }
    return switch (AllowanceArguments.parse(arguments)) {
      case AllowanceArguments.All all ->
          AllowanceAnswer.all(allowances.all(workspace), directory.workspace(workspace).settings());
      case AllowanceArguments.Grant grant -> grant(request, grant, typed);
      case AllowanceArguments.NotUnderstood not ->
          Hint.nearest("I can't see whom, or how many points.", "allowance @mia 40", typed);
    };
  }

  private Message grant(SlashRequest request, AllowanceArguments.Grant grant, String typed) {
    WorkspaceId workspace = request.workspace();
    MentionResolver.Resolved resolved = mentions.resolve(workspace, grant.people());
    if (!resolved.unknown().isEmpty()) {
      List<String> unknown = resolved.unknown().stream().map(Mrkdwn::escape).toList();
      return Hint.problem("I don't know " + Numbers.list(unknown) + ".", typed);
    }
    Set<MemberId> people = new LinkedHashSet<>(resolved.people());
    people.addAll(directory.membersOf(workspace, resolved.groups()));
    AllowanceOutcome outcome =
        allowances.decide(workspace, request.member(), people, grant.points());
    return AllowanceAnswer.of(outcome, grant.points(), leftOut(workspace, outcome));
  }

  private People leftOut(WorkspaceId workspace, AllowanceOutcome outcome) {
    return switch (outcome) {
      case AllowanceOutcome.Decided decided -> names.of(workspace, decided.leftOut());
      case AllowanceOutcome.NobodyToGive nobody -> names.of(workspace, nobody.leftOut());
      case AllowanceOutcome.OutOfRange range -> names.of(workspace, Set.<MemberId>of());
      case AllowanceOutcome.NotAdmin not -> names.of(workspace, Set.<MemberId>of());
    };
  }
}
