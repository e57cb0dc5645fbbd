package app.huzzah.slack.view;

import app.huzzah.rewards.Reward;
import app.huzzah.rewards.RewardField;
import app.huzzah.rewards.RewardId;
import app.huzzah.rewards.RewardReader;
import app.huzzah.rewards.RewardTerms;
import app.huzzah.rewards.Settlers;
import app.huzzah.rewards.Term;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.MultiConversationsSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.view.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form in which an admin writes a reward, or changes one. */
public final class RewardForm {
  public static final String CALLBACK = "reward_form";
  public static final String TERM = "reward_term";
  public static final String APPROVAL = "reward_approval";
  public static final String CHANNEL = "reward_channel";
  public static final String STATE = "reward_state";
  public static final String YES = "yes";
  public static final String RETIRED = "retired";

  private static final String NO = "no";
  private static final String OFFERED = "offered";
  private static final int MOST_SETTLERS = 20;

  private RewardForm() {}

  /** The block of a field, which is also its name in what a submission brings back. */
  public static String id(RewardField field) {
    return "reward_" + field.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the form carries.
   *
   * @param reward empty for a new one
   * @param left how many could still be had when the form was opened; empty for any number
   * @param revision of the reward when the form was opened
   * @param below the screen that it lies on
   */
  public record Carried(
      Optional<RewardId> reward, Optional<Integer> left, int revision, String below) {
    private static final Pattern WRITTEN =
        Pattern.compile("(-|[0-9]{1,18}) (-|[0-9]{1,9}) ([0-9]{1,9}) (.*)");

    String written() {
      return String.join(
          " ",
          reward.map(RewardId::toString).orElse("-"),
          left.map(String::valueOf).orElse("-"),
          Integer.toString(revision),
          below);
    }

    /** Of a broken one, a new reward. */
    public static Carried read(String metadata) {
      Matcher parts = WRITTEN.matcher(metadata);
      return parts.matches()
          ? new Carried(
              RewardId.parse(parts.group(1)),
              Optional.of(parts.group(2)).filter(left -> !left.equals("-")).map(Integer::valueOf),
              Integer.parseInt(parts.group(3)),
              parts.group(4))
          : new Carried(Optional.empty(), Optional.empty(), 0, "");
    }
  }

  /** An empty one; whoever opens it is the first to settle the reward. */
  public static View empty(MemberId by, String below) {
    RewardTerms terms =
        new RewardTerms(
            "",
            "",
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            true,
            new Settlers(Optional.empty(), List.of(by)));
    return view(
        new Carried(Optional.empty(), Optional.empty(), 0, below), "Add a reward", terms, false);
  }

  /** Filled in with what holds now. */
  public static View of(Reward reward, String below) {
    return view(
        new Carried(Optional.of(reward.id()), reward.terms().left(), reward.revision(), below),
        "Change a reward",
        reward.terms(),
        reward.retired());
  }

  private static View view(Carried carried, String title, RewardTerms now, boolean retired) {
    return Modal.form(CALLBACK, carried.written(), title, "Save", "Cancel", fields(now, retired));
  }

  private static List<LayoutBlock> fields(RewardTerms now, boolean retired) {
    return List.of(
        text(RewardField.NAME, "Name", "", now.name(), RewardReader.LONGEST_NAME, false),
        Fields.field(
            id(RewardField.DESCRIPTION),
            "What is it?",
            "",
            true,
            Fields.text(
                id(RewardField.DESCRIPTION),
                now.description(),
                RewardReader.LONGEST_DESCRIPTION,
                true)),
        Fields.field(
            id(RewardField.PICTURE),
            "Address of a picture",
            "One that everybody on the Internet can see, beginning with https.",
            true,
            Fields.text(
                id(RewardField.PICTURE),
                now.picture().orElse(""),
                RewardReader.LONGEST_PICTURE,
                false)),
        number(
            RewardField.PRICE,
            "Price in points",
            "Who asked for it before a change keeps it at the former price.",
            now.price() == 0 ? "" : Integer.toString(now.price()),
            false),
        number(
            RewardField.LEFT,
            "How many are left?",
            "Leave it empty where there is no end of them.",
            now.left().map(String::valueOf).orElse(""),
            true),
        number(
            RewardField.LIMIT,
            "How often may one person have it?",
            "Leave it empty for as often as they like.",
            now.limit().map(limit -> Integer.toString(limit.times())).orElse(""),
            true),
        Fields.field(
            TERM,
            "… in which time?",
            "",
            false,
            Fields.select(
                TERM,
                Arrays.stream(Term.values()).map(RewardForm::option).toList(),
                now.limit().map(limit -> limit.term()).orElse(Term.QUARTER).name())),
        Fields.field(
            APPROVAL,
            "Does somebody have to approve it first?",
            "",
            false,
            Fields.radio(
                APPROVAL,
                List.of(Blocks.option("Yes", YES), Blocks.option("No, it only has to be kept", NO)),
                now.needsApproval() ? YES : NO)),
        Fields.field(
            id(RewardField.SETTLERS),
            "Who settles it?",
            "They get each wish in a direct message. Leaders and admins can settle it too.",
            true,
            MultiUsersSelectElement.builder()
                .actionId(id(RewardField.SETTLERS))
                .placeholder(Blocks.plain("People"))
                .maxSelectedItems(MOST_SETTLERS)
                .initialUsers(people(now.settlers().people()))
                .build()),
        Fields.field(
            CHANNEL,
            "… or a channel, where whoever is in it settles it",
            "Invite Huzzah into the channel, so that it can ask there.",
            true,
            MultiConversationsSelectElement.builder()
                .actionId(CHANNEL)
                .placeholder(Blocks.plain("A channel"))
                .maxSelectedItems(1)
                .initialConversations(
                    now.settlers().channel().map(ChannelId::value).stream().toList())
                .filter(
                    ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeBotUsers(true)
                        .excludeExternalSharedChannels(true)
                        .build())
                .build()),
        Fields.field(
            STATE,
            "Is it offered?",
            "",
            false,
            Fields.radio(
                STATE,
                List.of(
                    Blocks.option("Yes", OFFERED),
                    Blocks.option("No, it is retired; what was asked for still stands", RETIRED)),
                retired ? RETIRED : OFFERED)));
  }

  private static LayoutBlock text(
      RewardField field, String label, String hint, String now, int longest, boolean several) {
    return Fields.field(
        id(field), label, hint, false, Fields.text(id(field), now, longest, several));
  }

  private static LayoutBlock number(
      RewardField field, String label, String hint, String now, boolean optional) {
    return Fields.field(id(field), label, hint, optional, Fields.number(id(field), now));
  }

  private static OptionObject option(Term term) {
    return Blocks.option(
        switch (term) {
          case MONTH -> "A month";
          case QUARTER -> "A quarter";
          case YEAR -> "A year";
          case EVER -> "Ever";
        },
        term.name());
  }

  private static List<String> people(List<MemberId> people) {
    return people.stream().limit(MOST_SETTLERS).map(MemberId::value).toList();
  }
}
