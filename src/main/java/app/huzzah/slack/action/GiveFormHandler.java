package app.huzzah.slack.action;

import app.huzzah.recognition.Gift;
import app.huzzah.recognition.GiveOutcome;
import app.huzzah.recognition.Occasion;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Place;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.slack.client.Confirmations;
import app.huzzah.slack.client.Forms;
import app.huzzah.slack.client.NamesOf;
import app.huzzah.slack.text.PlainText;
import app.huzzah.slack.text.Reason;
import app.huzzah.slack.view.Filled;
import app.huzzah.slack.view.FormMend;
import app.huzzah.slack.view.GiveAnswer;
import app.huzzah.slack.view.GiveForm;
import app.huzzah.slack.view.People;
import app.huzzah.slack.view.Spot;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Group;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form for giving was sent. */
public final class GiveFormHandler {
  private final Directory directory;
  private final RecognitionService recognitions;
  private final NamesOf names;
  private final Confirmations confirmations;
  private final Forms forms;

  public GiveFormHandler(
      Directory directory,
      RecognitionService recognitions,
      NamesOf names,
      Confirmations confirmations,
      Forms forms) {
    this.directory = directory;
    this.recognitions = recognitions;
    this.names = names;
    this.confirmations = confirmations;
    this.forms = forms;
  }

  /**
   * Stores the gift and shows the confirmation, asks whether so many people are meant, or says
   * beside the fields what to mend.
   */
  public ViewSubmissionResponse handle(WorkspaceId workspace, MemberId giver, View view) {
    FormSubmission sent = new FormSubmission(view);
    Filled filled = sent.filled();
    Map<String, String> mends = new LinkedHashMap<>();
    if (sent.isTorn()) {
      mends.put(GiveForm.MESSAGE, FormMend.TORN);
    }
    mends.putAll(outdated(workspace, filled));
    if (!mends.isEmpty()) {
      return mend(mends);
    }
    Gift gift = gift(workspace, giver, view.getId(), filled, sent.meansThemAll(filled));
    return switch (recognitions.give(gift)) {
      case GiveOutcome.Given given -> show(GiveForm.done(confirmations.of(given)));
      case GiveOutcome.AlreadyGiven already -> show(GiveForm.done(confirmations.of(already)));
      case GiveOutcome.Overtaken overtaken -> show(GiveForm.done(GiveAnswer.overtaken()));
      case GiveOutcome.ManyPeople many -> show(forms.asking(workspace, filled, many.recipients()));
      case GiveOutcome.Refused refused -> {
        People people = names.of(workspace, gift.people());
        // Slack shows errors beside fields as plain text.
        String problem = PlainText.of(GiveAnswer.refusal(refused, people), people::inText);
        yield mend(Map.of(FormMend.field(refused), problem));
      }
    };
  }

  /** What has gone since the form was opened, and what may not go where it is to go. */
  private Map<String, String> outdated(WorkspaceId workspace, Filled filled) {
    Map<String, String> mends = new LinkedHashMap<>();
    if (!filled.groups().isEmpty()
        && !directory.groups(workspace).stream()
            .map(Group::id)
            .collect(Collectors.toSet())
            .containsAll(filled.groups())) {
      mends.put(GiveForm.GROUPS, FormMend.GROUP_GONE);
    }
    List<String> known = directory.workspace(workspace).settings().values();
    List<String> gone = filled.values().stream().filter(value -> !known.contains(value)).toList();
    if (!gone.isEmpty()) {
      mends.put(GiveForm.VALUES, FormMend.valuesGone(gone));
    }
    if (wouldCarryAway(workspace, filled)) {
      mends.put(GiveForm.CHANNEL, FormMend.SAID_IN_PRIVATE);
    }
    return mends;
  }

  /** Whether words of a channel that is not known to be public would be posted elsewhere. */
  private boolean wouldCarryAway(WorkspaceId workspace, Filled filled) {
    Optional<ChannelId> from = filled.spot().flatMap(Spot::source).map(s -> s.channel());
    return !filled.privately()
        && from.isPresent()
        && filled.channel().isPresent()
        && !from.equals(filled.channel())
        && directory.publicChannel(workspace, from.get()).isEmpty();
  }

  /**
   * The gift.
   *
   * @param viewId names the occasion: a form that arrives twice gives once
   */
  private Gift gift(
      WorkspaceId workspace, MemberId giver, String viewId, Filled filled, boolean manyConfirmed) {
    List<String> known = directory.workspace(workspace).settings().values();
    // Only a reason that is typed behind names has a word that leads to it.
    Reason reason = Reason.of("for " + filled.words(), known);
    Set<String> values = new LinkedHashSet<>(filled.values());
    values.addAll(reason.values());
    return new Gift(
        workspace,
        Occasion.form(viewId),
        giver,
        filled.people(),
        filled.groups(),
        filled.kind(),
        filled.size(),
        reason.message(),
        List.copyOf(values),
        place(filled),
        filled.spot().flatMap(Spot::source).isPresent() ? Origin.SHORTCUT : Origin.FORM,
        manyConfirmed);
  }

  private static Place place(Filled filled) {
    Optional<ChannelId> channel = filled.channel().filter(chosen -> !filled.privately());
    Place nowhere = filled.spot().map(Spot::between).orElseGet(Place::between);
    return channel
        .map(chosen -> filled.spot().map(spot -> spot.in(chosen)).orElseGet(() -> Place.in(chosen)))
        .orElse(nowhere);
  }

  private static ViewSubmissionResponse show(View view) {
    return ViewSubmissionResponse.builder().responseAction("update").view(view).build();
  }

  private static ViewSubmissionResponse mend(Map<String, String> besideFields) {
    return ViewSubmissionResponse.builder().responseAction("errors").errors(besideFields).build();
  }
}
