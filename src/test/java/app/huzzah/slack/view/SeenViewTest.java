package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.MIA;
import static app.huzzah.slack.view.Screens.called;
import static app.huzzah.slack.view.Screens.keepsToSlacksLimits;
import static app.huzzah.slack.view.Screens.member;
import static app.huzzah.slack.view.Screens.members;
import static app.huzzah.slack.view.Screens.recognition;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.block.BlockKit;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.SeenBy;
import app.huzzah.recognition.SeenOutcome;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import com.google.gson.JsonArray;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenViewTest {
  private static final Recognition TWO =
      recognition(Kind.WIN, Size.BIG, List.of(member(2), member(3)), "closing Acme", List.of());
  private static final People PEOPLE =
      new People(
          Map.of(
              MIA,
              person(1, "Mia"),
              member(2),
              person(2, "Ben"),
              member(3),
              person(3, "Zoë"),
              member(4),
              person(4, "Dana Cole"),
              member(5),
              person(5, "Omar")));

  @Test
  void onePostNamesTwoLeadersAndCountsTheOthers() {
    assertThat(leaders(silent(4))).isEqualTo(":eyes: Seen by *Dana Cole*");
    assertThat(leaders(silent(4), silent(5))).isEqualTo(":eyes: Seen by *Dana Cole* and *Omar*");
    assertThat(leaders(silent(4), silent(5), silent(1), silent(2), silent(3)))
        .isEqualTo(":eyes: Seen by *Dana Cole*, *Omar* and 3 more");
  }

  @Test
  void theNewestThreeWordsStandThereShortenedToOneLineEach() {
    List<SeenBy> seen =
        List.of(
            saying(1, "oldest"),
            saying(2, "two\nlines"),
            silent(3),
            saying(4, "x".repeat(200)),
            saying(5, ":tada: <!channel>"));

    String words = json(SeenView.onPost(seen, PEOPLE)).get(1).toString();

    assertThat(words)
        .contains("Ben: “two lines”", "Dana Cole: “" + "x".repeat(149) + "…”", "Omar: “")
        .contains("{\"type\":\"emoji\",\"name\":\"tada\"}")
        .doesNotContain("oldest");
  }

  @Test
  void whatNobodyReadShowsNothing() {
    assertThat(SeenView.onPost(List.of(), PEOPLE)).isEmpty();
    assertThat(SeenView.onPost(List.of(silent(4)), PEOPLE)).hasSize(1);
  }

  @Test
  void theGiverAndTheRecipientsReadWhoItWasAndWhatTheySaid() {
    Message toGiver = told(saying(4, "What a save"), 1, "https://acme.example/p1");
    Message toRecipient = told(silent(4), 2, "");

    assertThat(toGiver.text())
        .isEqualTo("Dana Cole has read your shout-out for Ben and Zoë, and says: What a save");
    assertThat(json(toGiver.blocks()).toString())
        .contains("*Dana Cole* has read your shout-out for Ben and Zoë, and says:", "What a save")
        .contains("Big win · <https://acme.example/p1|See the post>");
    assertThat(toRecipient.text())
        .isEqualTo("Dana Cole has read the shout-out that Mia gave you and 1 colleague.");
  }

  @Test
  void whoeverReadItIsNotAmongThoseWhoAreTold() {
    assertThat(SeenAnswer.done(new SeenOutcome.Seen(TWO, silent(2)), PEOPLE).text())
        .isEqualTo("Seen. I tell Mia and Zoë that you read it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "*", "&", "🎉", "\u05de", "<!channel>"})
  void everythingFitsAndPingsNobody(String piece) {
    String words = piece.repeat(SeenBy.LONGEST_WORDS / piece.length());
    People people = called(piece.repeat(80 / piece.length()), 200);
    Recognition most =
        recognition(
            Kind.LESSON,
            Size.BIG,
            members(200),
            piece.repeat(3_000 / piece.length()),
            List.of("growth"));
    List<SeenBy> seen = IntStream.rangeClosed(1, 200).mapToObj(i -> saying(i, words)).toList();
    SeenBy one = seen.getLast();
    String link = "https://acme.slack.com/" + "x".repeat(200);
    Message post = RecognitionPost.inChannel(most, members(200), seen, people, link);
    Message told = SeenMessage.of(most, one, MIA, people, link);
    Message answer = SeenAnswer.done(new SeenOutcome.Seen(most, one), people);

    keepsToSlacksLimits(post);
    keepsToSlacksLimits(told);
    keepsToSlacksLimits(SeenMessage.of(most, one, member(2), people, link));
    keepsToSlacksLimits(answer);
    keepsToSlacksLimits(SeenForm.of(most, people));
    for (SeenOutcome.Refused refused :
        List.of(
            new SeenOutcome.AlreadySeen(one),
            new SeenOutcome.NotALeader(),
            new SeenOutcome.YourOwn(true),
            new SeenOutcome.Gone(),
            new SeenOutcome.NotPublic())) {
      keepsToSlacksLimits(Hint.unsent(SeenAnswer.refusal(refused), words));
    }
    for (Message message : List.of(told, answer)) {
      assertThat(markup(message)).doesNotContain("<!channel>", "<@");
    }
    assertThat(markup(new Message("", SeenView.onPost(seen, people))))
        .doesNotContain("<!channel>", "<@");
  }

  @Test
  void theButtonsOfManyShoutOutsStandInOneMessage() {
    List<LayoutBlock> blocks =
        IntStream.rangeClosed(1, 20).mapToObj(i -> SeenView.buttons(new RecognitionId(i))).toList();

    assertThat(BlockKit.problemsOfMessage(json(blocks))).isEmpty();
  }

  /** Everything in which Slack would look for mentions. */
  private static String markup(Message message) {
    StringBuilder all = new StringBuilder(message.text());
    json(message.blocks())
        .forEach(block -> {
          if (!block.getAsJsonObject().get("type").getAsString().equals("rich_text")) {
            all.append(block);
          }
        });
    return all.toString();
  }

  private static Message told(SeenBy by, int to, String link) {
    return SeenMessage.of(TWO, by, member(to), PEOPLE, link);
  }

  private static String leaders(SeenBy... seen) {
    ContextBlock block = (ContextBlock) SeenView.onPost(List.of(seen), PEOPLE).getFirst();
    return ((MarkdownTextObject) block.getElements().getFirst()).getText();
  }

  private static JsonArray json(List<LayoutBlock> blocks) {
    return GsonFactory.createSnakeCase().toJsonTree(blocks).getAsJsonArray();
  }

  private static SeenBy silent(int leader) {
    return saying(leader, "");
  }

  private static SeenBy saying(int leader, String words) {
    return new SeenBy(member(leader), Screens.MOMENT, words);
  }

  private static Member person(int number, String name) {
    MemberId id = member(number);
    return new Member(id, name, "h", Optional.empty(), false, false, false, false, false);
  }
}
