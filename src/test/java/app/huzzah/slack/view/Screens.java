package app.huzzah.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.block.BlockKit;
import app.huzzah.recognition.Audience;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Place;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.CompanyValue;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.WorkspaceId;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What screens are shown of, and Slack's own limits held to what they become. */
final class Screens {
  static final MemberId MIA = member(1);
  static final Instant MOMENT = Instant.parse("2026-11-25T09:00:00Z");
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private Screens() {}

  static MemberId member(int number) {
    return new MemberId("U%010d".formatted(number));
  }

  /** Members 1 to {@code most}. */
  static List<MemberId> members(int most) {
    return IntStream.rangeClosed(1, most).mapToObj(Screens::member).toList();
  }

  /** Everybody up to that number, called so. */
  static People called(String name, int most) {
    Map<MemberId, Member> people = new HashMap<>();
    for (MemberId id : members(most)) {
      people.put(
          id, new Member(id, name, "h", Optional.empty(), false, false, false, false, false));
    }
    return new People(people);
  }

  /** Given by member 1 in a channel. */
  static Recognition recognition(
      Kind kind, Size size, List<MemberId> recipients, String message, List<String> values) {
    return new Recognition(
        new WorkspaceId("T1"),
        new RecognitionId(7),
        MIA,
        recipients,
        kind,
        size,
        size == Size.BIG ? 5 : 1,
        message,
        values,
        Place.in(new ChannelId("C1")),
        Audience.PUBLIC,
        Origin.COMMAND,
        MOMENT,
        LocalDate.parse("2026-11-25"),
        Optional.empty());
  }

  static void keepsToSlacksLimits(Message message) {
    var blocks = GSON.toJsonTree(message.blocks()).getAsJsonArray();
    assertThat(BlockKit.problemsOfMessage(blocks)).isEmpty();
    assertThat(BlockKit.textLength(blocks)).isLessThanOrEqualTo(BlockKit.MESSAGE_BLOCK_TEXT);
    assertThat(message.text()).hasSizeLessThanOrEqualTo(4_000);
    if (message.hasPlainer()) {
      keepsToSlacksLimits(new Message(message.text(), message.plainBlocks()));
    }
  }

  static void keepsToSlacksLimits(View view) {
    JsonObject json = json(view);
    assertThat(BlockKit.problemsOfView(json)).isEmpty();
    assertThat(BlockKit.isTooLarge(json)).isFalse();
  }

  /** A view as Slack gets it. */
  static JsonObject json(View view) {
    return GSON.toJsonTree(view).getAsJsonObject();
  }

  /** First settings with other values. */
  static Settings settings(List<String> values) {
    Settings first = Settings.first(ZoneOffset.UTC);
    return new Settings(
        first.zone(),
        first.emoji(),
        first.smallPoints(),
        first.bigPoints(),
        first.weeklyAllowance(),
        first.leaderAllowance(),
        values.stream().map(CompanyValue::named).toList(),
        first.postChannel(),
        first.echo(),
        first.guests(),
        first.outsiders());
  }
}
