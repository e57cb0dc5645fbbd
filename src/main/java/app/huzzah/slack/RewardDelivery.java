package app.huzzah.slack;

import app.huzzah.db.Database;
import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.jobs.Errand;
import app.huzzah.rewards.Adjustment;
import app.huzzah.rewards.AdjustmentStore;
import app.huzzah.rewards.Asked;
import app.huzzah.rewards.Redemption;
import app.huzzah.rewards.RedemptionMessageStore.Copy;
import app.huzzah.rewards.RedemptionService;
import app.huzzah.rewards.Settlers;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.client.SlackClient;
import app.huzzah.slack.client.SlackClient.Posted;
import app.huzzah.slack.client.SlackClients;
import app.huzzah.slack.view.AdjustmentMessage;
import app.huzzah.slack.view.Message;
import app.huzzah.slack.view.People;
import app.huzzah.slack.view.RedemptionMessage;
import app.huzzah.slack.view.RequestMessage;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes what becomes of redemptions and balances to their people. */
public final class RewardDelivery {
  private final Database database;
  private final RedemptionService redemptions;
  private final SettingsService settings;
  private final NamesOf names;
  private final SlackClients slack;
  private final AdjustmentStore adjustments = new AdjustmentStore();

  public RewardDelivery(
      Database database,
      RedemptionService redemptions,
      SettingsService settings,
      NamesOf names,
      SlackClients slack) {
    this.database = database;
    this.redemptions = redemptions;
    this.settings = settings;
    this.names = names;
    this.slack = slack;
  }

  /**
   * Asks somebody to settle it, if it still waits. Where an attempt ended without a word and we may
   * not look whether it is there, they are asked twice, and the second question shows what becomes
   * of it.
   */
  Delivery ask(
      WorkspaceId workspace, Errand.AskToSettle errand, String reference, boolean inDoubt) {
    Optional<Asked> waiting =
        redemptions
            .find(workspace, errand.redemption())
            .filter(asked -> asked.redemption().state().waits());
    if (waiting.isEmpty()) {
      return Delivery.done();
    }
    Redemption shown = waiting.get().redemption();
    Message question =
        errand.again()
            ? RequestMessage.again(waiting.get(), people(shown))
            : RequestMessage.of(waiting.get(), people(shown));
    SlackClient client = slack.of(workspace);
    Posted posted =
        inDoubt
            ? client.postUnlessThere(
                errand.to(), () -> conversation(client, waiting.get(), errand), question, reference)
            : client.post(errand.to(), Optional.empty(), question, reference);
    return new Delivery.Delivered(tx ->
        redemptions.askedIn(tx, shown, new Copy(posted.channel(), posted.ts())) == shown.state()
            ? List.of()
            : List.of(new Errand.ShowRequest(errand.redemption(), posted.channel(), posted.ts())));
  }

  private static ChannelId conversation(
      SlackClient client, Asked asked, Errand.AskToSettle errand) {
    return asked
        .reward()
        .terms()
        .settlers()
        .channel()
        .filter(channel -> channel.value().equals(errand.to()))
        .orElseGet(() -> client.directMessages(new MemberId(errand.to())));
  }

  /**
   * A channel, or somebody whom the reward names, that cannot be asked: the admins are, so that
   * nobody waits for ever.
   */
  List<Errand> givenUp(WorkspaceId workspace, Errand.AskToSettle errand) {
    return redemptions
        .find(workspace, errand.redemption())
        .filter(asked -> isNamed(asked.reward().terms().settlers(), errand.to()))
        .map(asked -> askAdmins(workspace, asked, errand.again()))
        .orElse(List.of());
  }

  private static boolean isNamed(Settlers settlers, String to) {
    return settlers.channel().map(ChannelId::value).filter(to::equals).isPresent()
        || settlers.people().stream().anyMatch(person -> person.value().equals(to));
  }

  private List<Errand> askAdmins(WorkspaceId workspace, Asked asked, boolean again) {
    return settings.admins(workspace).stream()
        .map(Member::id)
        .filter(admin -> !admin.equals(asked.redemption().member()))
        .filter(admin -> !asked.reward().terms().settlers().people().contains(admin))
        .<Errand>map(admin -> new Errand.AskToSettle(asked.redemption().id(), admin.value(), again))
        .toList();
  }

  /** Shows on a question how it stands now. */
  Delivery show(WorkspaceId workspace, Errand.ShowRequest errand) {
    redemptions
        .find(workspace, errand.redemption())
        .ifPresent(asked ->
            slack
                .of(workspace)
                .update(
                    errand.channel(),
                    errand.ts(),
                    RequestMessage.of(asked, people(asked.redemption()))));
    return Delivery.done();
  }

  /** Tells whoever asked of a step. */
  Delivery tell(
      WorkspaceId workspace, Errand.TellRedemption errand, String reference, boolean inDoubt) {
    redemptions
        .find(workspace, errand.redemption())
        .ifPresent(asked ->
            slack
                .of(workspace)
                .tell(
                    errand.member(),
                    RedemptionMessage.of(asked, errand.state(), people(asked.redemption())),
                    reference,
                    inDoubt));
    return Delivery.done();
  }

  /** Tells a member that their balance was changed. */
  Delivery tell(
      WorkspaceId workspace, Errand.TellAdjustment errand, String reference, boolean inDoubt) {
    Optional<Adjustment> adjustment =
        database.query(dsl -> adjustments.find(dsl, workspace, errand.adjustment()));
    adjustment.ifPresent(made ->
        slack
            .of(workspace)
            .tell(
                errand.member(),
                AdjustmentMessage.of(made, names.of(workspace, List.of(made.by()))),
                reference,
                inDoubt));
    return Delivery.done();
  }

  private People people(Redemption redemption) {
    Set<MemberId> everyone = new HashSet<>(Set.of(redemption.member()));
    redemption.approved().ifPresent(deed -> everyone.add(deed.by()));
    redemption.ended().ifPresent(deed -> everyone.add(deed.by()));
    return names.of(redemption.workspace(), everyone);
  }
}
