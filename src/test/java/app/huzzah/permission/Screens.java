package app.huzzah.permission;

import app.huzzah.permission.Office.Person;
import app.huzzah.recognition.Occasion;
import app.huzzah.slack.action.DigestButtons;
import app.huzzah.slack.action.LeadersButtons;
import app.huzzah.slack.client.CatalogueScreens;
import app.huzzah.slack.client.Forms;
import app.huzzah.slack.client.LeadersScreens;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.RewardPictures;
import app.huzzah.slack.client.RewardsScreens;
import app.huzzah.slack.client.SettingsScreens;
import app.huzzah.slack.client.SlackCalls;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.command.AllowanceCommand;
import app.huzzah.slack.command.DigestCommand;
import app.huzzah.slack.command.SettingsCommand;
import app.huzzah.slack.command.SlashRequest;
import app.huzzah.slack.command.Typing;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.SettingsAnswer;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.methods.MethodsClient;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.Optional;

/** What asks for a permission before any service does: what only shows something. */
final class Screens {
  final CatalogueScreens catalogue;
  final RewardsScreens rewards;
  final DigestButtons digestButtons;
  final LeadersButtons leaders;
  private final SettingsCommand settings;
  private final AllowanceCommand allowance;
  private final DigestCommand digest;
  private final Services services;
  private final WorkspaceId workspace;

  Screens(Services services, InstantSource clock, WorkspaceId workspace) {
    this.services = services;
    this.workspace = workspace;
    NamesOf names = new NamesOf(services.directory);
    SlackClients slack = any -> new SlackClient(agreeing(), "", new SlackCalls(fault -> {}));
    RewardPictures pictures = new RewardPictures(clock);
    settings = new SettingsCommand(new SettingsScreens(services.settings, names, slack));
    allowance =
        new AllowanceCommand(services.directory, services.settings, services.allowances, names);
    catalogue = new CatalogueScreens(services.rewards, services.settings, names, pictures, slack);
    rewards = new RewardsScreens(services.directory, services.rewards, names, pictures, slack);
    digest = new DigestCommand(services.directory, services.digests, services.leaders);
    digestButtons = new DigestButtons(services.directory, services.digests);
    leaders =
        new LeadersButtons(
            services.leaders,
            new LeadersScreens(services.figures, slack),
            new Forms(services.directory, slack));
  }

  /** Whether the settings answer with anything but whom to ask. */
  boolean opensSettings(Person person, String words) {
    return Typing.in(settings, request(person, words)).filter(this::refuses).isEmpty();
  }

  boolean listsAllowances(Person person) {
    return !refuses(Typing.in(allowance, request(person, "")));
  }

  Message digest(Person person, String words) {
    return Typing.in(digest, request(person, words));
  }

  private boolean refuses(Message answer) {
    String adminsOnly = SettingsAnswer.adminsOnly(services.settings.admins(workspace)).text();
    return answer.text().equals(adminsOnly);
  }

  private SlashRequest request(Person person, String words) {
    return new SlashRequest(
        workspace,
        person.id(),
        Optional.empty(),
        words,
        Optional.of("t"),
        Occasion.command(Desk.form()));
  }

  /** A Slack that takes whatever it is sent. */
  private static MethodsClient agreeing() {
    return (MethodsClient)
        Proxy.newProxyInstance(
            Screens.class.getClassLoader(),
            new Class<?>[] {MethodsClient.class},
            (proxy, method, arguments) -> {
              Object answer = method.getReturnType().getConstructor().newInstance();
              answer.getClass().getMethod("setOk", boolean.class).invoke(answer, true);
              return answer;
            });
  }
}
