package app.huzzah.slack.view;

import app.huzzah.slack.text.Mrkdwn;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.CompanyValue;
import app.huzzah.workspace.Echo;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.Setting;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.SettingsSheet;
import app.huzzah.workspace.SettingsVersion;
import app.huzzah.workspace.ValueLines;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form for settings, filled in with what holds now. A setting's block is named after it. */
public final class SettingsForm {
  public static final String CALLBACK = "settings_form";
  public static final String TIME_ZONE = id(Setting.TIME_ZONE);
  public static final String HISTORY = "settings_history";

  /** The block of those boxes that are ticked; its values are names of settings. */
  public static final String TAKING_PART = "taking_part";

  private static final int LONGEST_RETIRED = 1_800;
  private static final int LONGEST_EMOJI = 110;
  private static final int MOST_PEOPLE = 100;

  private SettingsForm() {}

  /** The block of a setting, which is also the name of what a submission brings back. */
  public static String id(Setting setting) {
    return switch (setting) {
      case GUESTS, OUTSIDERS -> TAKING_PART;
      default -> setting.name().toLowerCase(Locale.ROOT);
    };
  }

  /** What {@link #version} reads. */
  static String metadata(SettingsVersion version) {
    return version.revision() + " " + version.lastChange();
  }

  /** Which settings the form was filled in with; such as were never current where it is broken. */
  public static SettingsVersion version(@Nullable String metadata) {
    if (metadata == null || !metadata.matches("[0-9]{1,18} [0-9]{1,18}")) {
      return new SettingsVersion(-1, 0);
    }
    String[] numbers = metadata.split(" ");
    return new SettingsVersion(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
  }

  public static View of(SettingsSheet sheet) {
    Settings now = sheet.workspace().settings();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.actions("settings", Blocks.button(HISTORY, "Show history", "settings")));
    blocks.add(Blocks.header("Weeks and points"));
    blocks.add(zone(now));
    blocks.add(number(Setting.SMALL_POINTS, "Points of a small one", now.smallPoints(), 1_000, 1));
    blocks.add(number(Setting.BIG_POINTS, "Points of a big one", now.bigPoints(), 1_000, 1));
    blocks.add(
        number(
            Setting.ALLOWANCE,
            "Points that everybody may give each week",
            now.weeklyAllowance(),
            100_000,
            0));
    blocks.add(leaderAllowance(now));
    blocks.add(Blocks.header("Emoji that give"));
    blocks.add(emoji(Setting.EFFORT_EMOJI, "Effort", now.emoji().effort()));
    blocks.add(emoji(Setting.WIN_EMOJI, "Win", now.emoji().win()));
    blocks.add(emoji(Setting.LESSON_EMOJI, "Lesson", now.emoji().lesson()));
    blocks.add(emoji(Setting.BIG_EMOJI, "Big, beside one of the others", now.emoji().big()));
    blocks.add(Blocks.header("What you stand for"));
    addValues(blocks, now);
    blocks.add(Blocks.header("Where it shows"));
    blocks.add(postChannel(now.postChannel()));
    blocks.add(echo(now.echo()));
    blocks.add(Blocks.header("Who may what"));
    blocks.add(
        people(
            Setting.LEADERS,
            "Who else is leader?",
            "Leaders arrange the digest and may have more points to give. Admins are leaders too.",
            sheet.leaders()));
    blocks.add(
        people(
            Setting.ADMINS,
            "Who else is admin of Huzzah?",
            "Slack's own admins and owners always are.",
            sheet.admins()));
    blocks.add(takingPart(now));
    return Modal.form(CALLBACK, metadata(sheet.version()), "Settings", "Save", "Cancel", blocks);
  }

  private static InputBlock zone(Settings now) {
    return input(Setting.TIME_ZONE, "Time zone")
        .hint(
            Blocks.plain(
                "Weeks begin on Monday at midnight here, and digests come by its clock. It holds"
                    + " from now on; what was given stays in its week."))
        .element(
            ExternalSelectElement.builder()
                .actionId(TIME_ZONE)
                .minQueryLength(1)
                .placeholder(Blocks.plain("Type a city, such as Berlin"))
                .initialOption(ZoneChoice.option(now.zone()))
                .build())
        .build();
  }

  private static InputBlock number(Setting setting, String label, int now, int most, int least) {
    return input(setting, label)
        .hint(Blocks.plain(String.format(Locale.ROOT, "From %,d to %,d.", least, most)))
        .element(numberInput(setting).initialValue(String.valueOf(now)).build())
        .build();
  }

  private static InputBlock leaderAllowance(Settings now) {
    return input(Setting.LEADER_ALLOWANCE, "Points that leaders may give each week")
        .optional(true)
        .hint(Blocks.plain("Leave it empty, and they have as many as everybody."))
        .element(
            numberInput(Setting.LEADER_ALLOWANCE)
                .initialValue(now.leaderAllowance().map(String::valueOf).orElse(null))
                .build())
        .build();
  }

  private static NumberInputElement.NumberInputElementBuilder numberInput(Setting setting) {
    return NumberInputElement.builder().actionId(id(setting)).decimalAllowed(false);
  }

  private static InputBlock emoji(Setting setting, String label, String now) {
    return input(setting, label)
        .element(
            PlainTextInputElement.builder()
                .actionId(id(setting))
                .maxLength(LONGEST_EMOJI)
                .initialValue(":" + now + ":")
                .build())
        .build();
  }

  /** More than Slack's field holds cannot be edited here, and stays as it is. */
  private static void addValues(List<LayoutBlock> blocks, Settings now) {
    String text = ValueLines.text(now.companyValues());
    if (text.length() > ValueLines.LONGEST) {
      blocks.add(Blocks.aside("Your company values are too long to be edited here."));
    } else {
      blocks.add(
          input(Setting.VALUES, "Company values, a line each")
              .optional(true)
              .hint(
                  Blocks.plain(
                      "Such as “teamwork: we help before we are asked”. A line taken away retires"
                          + " the value; shout-outs that have it keep it."))
              .element(
                  PlainTextInputElement.builder()
                      .actionId(id(Setting.VALUES))
                      .multiline(true)
                      .maxLength(ValueLines.LONGEST)
                      .initialValue(text.isEmpty() ? null : text)
                      .build())
              .build());
    }
    List<String> retired =
        now.companyValues().stream()
            .filter(CompanyValue::retired)
            .map(value -> "#" + value.name())
            .toList();
    if (!retired.isEmpty()) {
      blocks.add(Blocks.aside(retired(retired)));
    }
  }

  private static String retired(List<String> names) {
    List<String> shown =
        Fitting.first(names.stream().map(Mrkdwn::escape).toList(), LONGEST_RETIRED);
    int more = names.size() - shown.size();
    return "Retired, and back when you write them again: "
        + String.join(" ", shown)
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static InputBlock postChannel(Optional<ChannelId> now) {
    return input(Setting.POST_CHANNEL, "Always post to one channel")
        .optional(true)
        .hint(
            Blocks.plain(
                "Leave it empty, and each shows where it was given. What was said in private"
                    + " channels stays there either way."))
        .element(
            ConversationsSelectElement.builder()
                .actionId(id(Setting.POST_CHANNEL))
                .placeholder(Blocks.plain("Where each was given"))
                .initialConversation(now.map(ChannelId::value).orElse(null))
                .filter(
                    ConversationsFilter.builder()
                        .include(List.of("public"))
                        .excludeBotUsers(true)
                        .excludeExternalSharedChannels(true)
                        .build())
                .build())
        .build();
  }

  private static InputBlock echo(Echo now) {
    List<OptionObject> options = Arrays.stream(Echo.values()).map(SettingsForm::option).toList();
    return input(Setting.ECHO, "When somebody gives in a message, Huzzah reacts to it, and posts")
        .element(
            RadioButtonsElement.builder()
                .actionId(id(Setting.ECHO))
                .options(options)
                .initialOption(option(now))
                .build())
        .build();
  }

  private static OptionObject option(Echo echo) {
    return option(echo.name(), describe(echo));
  }

  private static String describe(Echo echo) {
    return switch (echo) {
      case NEVER -> "nothing more: the reaction is enough";
      case BIG -> "big ones, so that everybody can join in";
      case ALWAYS -> "every shout-out";
    };
  }

  private static InputBlock people(
      Setting setting, String label, String hint, List<Member> appointed) {
    List<String> ids =
        appointed.stream().limit(MOST_PEOPLE).map(member -> member.id().value()).toList();
    return input(setting, label)
        .optional(true)
        .hint(Blocks.plain(hint))
        .element(
            MultiUsersSelectElement.builder()
                .actionId(id(setting))
                .placeholder(Blocks.plain("Nobody else"))
                .initialUsers(ids.isEmpty() ? null : ids)
                .build())
        .build();
  }

  private static InputBlock takingPart(Settings now) {
    OptionObject guests = option(Setting.GUESTS.name(), "Guests");
    OptionObject outsiders =
        option(Setting.OUTSIDERS.name(), "People of connected organisations (Slack Connect)");
    List<OptionObject> ticked = new ArrayList<>();
    if (now.guests()) {
      ticked.add(guests);
    }
    if (now.outsiders()) {
      ticked.add(outsiders);
    }
    return InputBlock.builder()
        .blockId(TAKING_PART)
        .optional(true)
        .label(Blocks.plain("Who gives and receives, beside members?"))
        .element(
            CheckboxesElement.builder()
                .actionId(TAKING_PART)
                .options(List.of(guests, outsiders))
                .initialOptions(ticked.isEmpty() ? null : ticked)
                .build())
        .build();
  }

  private static InputBlock.InputBlockBuilder input(Setting setting, String label) {
    return InputBlock.builder().blockId(id(setting)).label(Blocks.plain(label));
  }

  private static OptionObject option(String value, String label) {
    return OptionObject.builder().text(Blocks.plain(label)).value(value).build();
  }
}
