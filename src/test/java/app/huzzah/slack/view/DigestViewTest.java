package app.huzzah.slack.view;

import static app.huzzah.digest.TestStories.friday;
import static app.huzzah.digest.TestStories.joinedBy;
import static app.huzzah.digest.TestStories.monday;
import static app.huzzah.digest.TestStories.story;
import static app.huzzah.digest.TestStories.sums;
import static app.huzzah.digest.TestStories.week;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.digest.About;
import app.huzzah.digest.Featured;
import app.huzzah.digest.FirstGivers;
import app.huzzah.digest.ListedPage;
import app.huzzah.digest.Story;
import app.huzzah.digest.Sums;
import app.huzzah.digest.ValueUse;
import app.huzzah.digest.WeekCounts;
import app.huzzah.digest.WeekStory;
import app.huzzah.leaderboard.Place;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestViewTest {
  private static final Sums NONE = sums(0, 0);

  @Test
  void storiesComeFirstAndTheBoardLast() {
    Story win =
        new Story(
            new RecognitionId(1),
            "Gina",
            List.of(new MemberId("U1"), new MemberId("U2")),
            List.of("Mia Chen", "Ben"),
            3,
            Kind.WIN,
            Size.BIG,
            "closing Acme :tada:",
            List.of("teamwork"),
            Optional.of("https://slack.test/p1"));
    WeekStory story =
        new WeekStory(
            friday(),
            new About(List.of("design"), List.of(new ChannelId("C1"))),
            new Sums(42, 18, 12, 30, 12, 20, 15, 7, 90),
            new Sums(33, 1, 1, 33, 0, 33, 0, 0, 33),
            new Featured(
                List.of(win),
                Optional.of(joinedBy(2, story(4, Kind.EFFORT, Size.SMALL, "Lea"))),
                Optional.of(story(2, Kind.EFFORT, Size.SMALL, "Omar")),
                Optional.of(story(3, Kind.LESSON, Size.BIG, "Zoe"))),
            List.of(new ValueUse("teamwork", 7), new ValueUse("growth", 1)),
            new FirstGivers(List.of("Yan"), 3),
            List.of(place(1, 1, "Mia Chen", 12, 2, 2), place(2, 2, "Ben", 5, 5, 0)),
            List.of("Ben", "Mia Chen", "Omar", "Zoe"),
            List.of(
                new WeekCounts(new Week(LocalDate.of(2026, 11, 16)), 0, 0, 0, 0, 0, 0),
                new WeekCounts(new Week(LocalDate.of(2026, 11, 23)), 18, 2, 5, 10, 7, 0)));

    assertThat(shown(DigestView.of(story, Optional.of("F1"), EmojiSet.FIRST)))
        .isEqualTo(
            """
            # 42 shout-outs for 18 people this week, 9 more than by this time last week
            Week of 23 November · 30 small and 12 big · 20 efforts, 15 wins and 7 lessons · from 12 people · 90 points
            By this time last week: 33 shout-outs for 1 person · 33 small · 33 efforts · from 1 person · 33 points
            About @design and <#C1> alone.
            (picture F1: Shout-outs by week, as bars. Week of 16 November: none. Week of 23 November: \
            20 efforts (2 big), 15 wins (10 big) and 7 lessons.)
            :tada: *Big celebrations*
            *Mia Chen* and *Ben* · Big win · from Gina, and 3 people joined in · #teamwork · <https://slack.test/p1|See the post>
            > closing Acme :tada:
            :handshake: *Many joined in*
            *Lea* · Effort · from Gina, and 2 people joined in
            > for staying until the last customer was back online
            :muscle: *Effort of the week*
            *Omar* · Effort · from Gina
            > for staying until the last customer was back online
            :bulb: *Lesson of the week, honoured like a win*
            *Zoe* · Big lesson · from Gina
            > for staying until the last customer was back online
            :wave: *Gave for the first time:* Yan and 2 more. Good to have you here.
            ---
            *Values in use* #teamwork 7 times · #growth once
            *The board* · points received
            1. Mia Chen · 12 points · 2 small, 2 big
            =2 Ben · 5 points · 5 small
            *Everyone who was thanked:* Ben, Mia Chen, Omar, Zoe and 14 more
            :yellow_heart: Thank you to the 12 people who took a moment to say it.
            [Give a shout-out give=digest] [See the board show_board=digest]\
            """);
    assertThat(DigestView.of(story, Optional.empty(), EmojiSet.FIRST).text())
        .isEqualTo(
            "42 shout-outs for 18 people this week, 9 more than by this time last week."
                + " Big win: Mia Chen and Ben, from Gina. Effort: Lea, from Gina."
                + " Effort: Omar, from Gina."
                + " Big lesson: Zoe, from Gina.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 0 | 1 shout-out for 1 person this week",
        "1 | 1 | 1 shout-out for 1 person this week, as many as by this time last week",
        "2 | 1 | 2 shout-outs for 2 people this week, 1 more than by this time last week",
        "1 | 9 | 1 shout-out for 1 person this week",
        "1204 | 4 | 1,204 shout-outs for 1,204 people this week, 1,200 more than by this time last week",
      })
  void theHeadlineTellsOfMoreButNeverOfLess(int now, int before, String headline) {
    assertThat(
            texts(
                    DigestView.of(
                        week(friday(), sums(now, 0), sums(before, 0)),
                        Optional.empty(),
                        EmojiSet.FIRST))
                .getFirst())
        .isEqualTo("# " + headline);
  }

  @Test
  void aWeekThatIsOverIsLastWeek() {
    assertThat(
            texts(
                DigestView.of(
                    week(monday(), sums(3, 0), sums(1, 0)), Optional.empty(), EmojiSet.FIRST)))
        .startsWith(
            "# 3 shout-outs for 3 people last week, 2 more than the week before",
            "Week of 23 November · 3 small · 3 efforts · from 2 people · 3 points\n"
                + "The week before: 1 shout-out for 1 person · 1 small · 1 effort · from 2 people"
                + " · 1 point");
  }

  @Test
  void aQuietWeekGetsAWarmWordAndOneConcreteSuggestion() {
    assertThat(
            shown(
                DigestView.of(week(friday(), NONE, sums(7, 1)), Optional.empty(), EmojiSet.FIRST)))
        .isEqualTo(
            """
            # A quiet week, and a good moment for a thank-you
            Week of 23 November
            Who made your work easier this week? Tell them what they did: \
            `/huzzah @name for …` takes ten seconds.
            [Give a shout-out give=digest] [See the board show_board=digest]\
            """);
  }

  @Test
  void aWeekOfPrivateWordsSaysWhyItTellsNone() {
    assertThat(
            shown(
                DigestView.of(week(friday(), sums(2, 0), NONE), Optional.empty(), EmojiSet.FIRST)))
        .contains("No new stories from public channels this time.")
        .doesNotContain("thanked:");
  }

  @Test
  void whatWasSaidAfterTheLastDigestIsToldThoughTheWeekHasNone() {
    WeekStory story =
        celebrating(week(friday(), NONE, NONE), story(1, Kind.WIN, Size.SMALL, "Mia"));

    assertThat(shown(DigestView.of(story, Optional.empty(), EmojiSet.FIRST)))
        .isEqualTo(
            """
            # What was said since the last digest
            Week of 23 November
            :trophy: *Wins*
            *Mia* · Win · from Gina
            > for staying until the last customer was back online
            [Give a shout-out give=digest] [See the board show_board=digest]\
            """);
  }

  @Test
  void thePreviewSaysSoAndCanBePosted() {
    List<String> texts = texts(DigestView.preview(week(friday(), NONE, NONE), EmojiSet.FIRST));

    assertThat(texts.getFirst()).startsWith(":eyes: A preview");
    assertThat(texts.getLast())
        .isEqualTo(
            "[Give a shout-out give=digest]"
                + " [Post this week's digest now digest_post_now=2026-11-23]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> <@U123> <#C1|x> & *bold* _it_ ~no~ `code` ```pre```",
        "@channel @here @everyone",
        "\u202Eevil\u202C \u200B\u200D",
        "مرحبا بالعالم: شكرا جزيلا",
        ":tada::tada: 👩‍👩‍👧‍👦🏳️‍🌈",
        "first\n\n\n\nsecond\r\nthird"
      })
  void wordsAreQuotedAsTheyWereTypedAndPingNobody(String words) {
    Message message =
        DigestView.of(
            celebrating(week(friday(), sums(1, 0), NONE), saying(words, words, words)),
            Optional.empty(),
            EmojiSet.FIRST);

    assertThat(message.blocks().stream().filter(RichTextBlock.class::isInstance).toList())
        .singleElement()
        .satisfies(quote -> assertThat(text(quote)).isEqualTo("> " + words.strip()));
    keepsToTheLimits(message);
  }

  @Test
  void aLongReasonIsCutBetweenCharactersThatReadersSee() {
    String family = "👩‍👩‍👧‍👦";

    assertThat(quoted(family.repeat(200))).endsWith(family + "…").hasSizeLessThan(310);
    assertThat(quoted("x".repeat(3_000))).isEqualTo("x".repeat(300) + "…");
    assertThat(quoted("x".repeat(300))).isEqualTo("x".repeat(300));
    assertThat(quoted("line\n".repeat(40))).isEqualTo("line\n".repeat(6).strip() + "…");
    assertThat(quoted("a" + "\u0301".repeat(2_000))).hasSizeLessThan(310);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "*", "<", "م", "W", "🏳", "_ "})
  void noLimitBreaksWithManyPeopleOfTheLongestNames(String letter) {
    String name = letter.repeat(80);
    List<Story> stories =
        IntStream.range(0, 40)
            .mapToObj(i ->
                new Story(
                    new RecognitionId(i),
                    name,
                    IntStream.range(0, 50_000).mapToObj(n -> new MemberId("U" + n)).toList(),
                    Collections.nCopies(50, name),
                    50_000,
                    Kind.WIN,
                    Size.BIG,
                    "<!channel>&".repeat(90),
                    Collections.nCopies(30, name),
                    Optional.of("https://team.slack.com/archives/C012AB3CD/p1764252000000100")))
            .toList();
    WeekStory story =
        new WeekStory(
            friday(),
            new About(Collections.nCopies(50, name), Collections.nCopies(50, new ChannelId("C1"))),
            new Sums(400_000, 50_000, 50_000, 300_000, 100_000, 1, 2, 399_997, 4_000_000_000L),
            new Sums(399_999, 50_000, 50_000, 300_000, 99_999, 1, 2, 399_996, 4_000_000_000L),
            new Featured(
                stories.subList(0, 3),
                Optional.of(stories.get(3)),
                Optional.of(stories.get(4)),
                Optional.of(stories.get(5))),
            Collections.nCopies(5, new ValueUse(name, 400_000)),
            new FirstGivers(Collections.nCopies(20, name), 50_000),
            Collections.nCopies(10, place(1, 50_000, name, 4_000_000_000L, 300_000, 100_000)),
            Collections.nCopies(40, name),
            IntStream.range(0, 8)
                .mapToObj(n ->
                    new WeekCounts(
                        new Week(LocalDate.of(2026, 9, 28).plusWeeks(n)),
                        100_000_000,
                        100_000_000,
                        100_000_000,
                        100_000_000,
                        100_000_000,
                        100_000_000))
                .toList());

    keepsToTheLimits(DigestView.of(story, Optional.of("F1"), EmojiSet.FIRST));
    keepsToTheLimits(DigestView.preview(story, EmojiSet.FIRST));
    keepsToTheLimits(
        DigestList.of(
            new Week(LocalDate.of(2026, 11, 23)),
            new ListedPage(10, stories, true, 1_000_000),
            EmojiSet.FIRST));
  }

  private static void keepsToTheLimits(Message message) {
    assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(4_000);
    assertThat(message.text()).doesNotContain("<");
    assertThat(message.blocks()).hasSizeLessThanOrEqualTo(50);
    for (LayoutBlock block : message.blocks()) {
      String text = text(block);
      assertThat(text).isNotBlank();
      assertThat(text.length())
          .isLessThanOrEqualTo(
              switch (block) {
                case HeaderBlock header -> 150;
                case ImageBlock image -> 2_000;
                default -> 3_000;
              });
      if (block instanceof SectionBlock || block instanceof ContextBlock) {
        assertThat(text.replaceAll("<https://[^|<>]*\\|[^<>]*>|<#C1>", ""))
            .doesNotContain("<")
            .doesNotMatch("(?s).*&(?!amp;|lt;|gt;).*");
      }
    }
  }

  private static String quoted(String words) {
    Message message =
        DigestView.of(
            celebrating(week(friday(), sums(1, 0), NONE), saying("Gina", "Mia", words)),
            Optional.empty(),
            EmojiSet.FIRST);
    return texts(message).stream()
        .filter(text -> text.startsWith("> "))
        .map(text -> text.substring(2))
        .findFirst()
        .orElseThrow();
  }

  private static Story saying(String giver, String name, String words) {
    return new Story(
        new RecognitionId(1),
        giver,
        List.of(new MemberId("U1")),
        List.of(name),
        0,
        Kind.EFFORT,
        Size.SMALL,
        words,
        List.of(),
        Optional.empty());
  }

  private static WeekStory celebrating(WeekStory week, Story celebration) {
    return new WeekStory(
        week.telling(),
        week.about(),
        week.sums(),
        week.before(),
        new Featured(List.of(celebration), Optional.empty(), Optional.empty(), Optional.empty()),
        week.values(),
        week.firstGivers(),
        week.board(),
        week.thankedNames(),
        week.weeks());
  }

  private static Place place(int rank, int sharing, String name, long points, int small, int big) {
    return new Place(rank, sharing > 1, new MemberId("U1"), name, points, small, big, 1);
  }

  private static String shown(Message message) {
    return String.join("\n", texts(message));
  }

  private static List<String> texts(Message message) {
    return message.blocks().stream().map(DigestViewTest::text).toList();
  }

  private static String text(LayoutBlock block) {
    return switch (block) {
      case HeaderBlock header -> "# " + header.getText().getText();
      case SectionBlock section -> section.getText().getText();
      case DividerBlock divider -> "---";
      case ImageBlock image ->
          "(picture " + image.getSlackFile().getId() + ": " + image.getAltText() + ")";
      case ContextBlock context ->
          context.getElements().stream()
              .map(element -> ((MarkdownTextObject) element).getText())
              .collect(Collectors.joining(" "));
      case RichTextBlock quote -> "> " + words(quote);
      case ActionsBlock actions ->
          actions.getElements().stream()
              .map(ButtonElement.class::cast)
              .map(button ->
                  "["
                      + button.getText().getText()
                      + " "
                      + button.getActionId()
                      + "="
                      + button.getValue()
                      + "]")
              .collect(Collectors.joining(" "));
      default -> throw new IllegalArgumentException("not expected: " + block);
    };
  }

  private static String words(RichTextBlock block) {
    return block.getElements().stream()
        .flatMap(quote -> ((RichTextQuoteElement) quote).getElements().stream())
        .flatMap(element ->
            switch (element) {
              case RichTextSectionElement.Text text -> Stream.of(text.getText());
              case RichTextSectionElement.Emoji emoji -> Stream.of(":" + emoji.getName() + ":");
              default -> throw new IllegalArgumentException("not literal: " + element);
            })
        .collect(Collectors.joining());
  }
}
