package app.huzzah.slack.view;

import static app.huzzah.slack.view.Screens.keepsToSlacksLimits;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.digest.leaders.Figures;
import app.huzzah.digest.leaders.LeftOut;
import app.huzzah.workspace.EmojiSet;
import app.huzzah.workspace.MemberId;
import com.google.gson.Gson;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadersViewTest {
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final MemberId READER = Screens.member(999);
  private static final Trends PICTURES =
      new Trends(Optional.of("F1"), Optional.of("F2"), Optional.of("F3"));

  @Test
  void itBeginsWithASentenceAndTheThreeRatesBesideLastWeeks() {
    String json = json(view(TestFigures.some()));

    assertThat(json)
        .contains("5 people were thanked in the last seven days, 1 more than a week before")
        .contains("*Thanked in the last seven days: 42%* (5 of 12 people) · a week before: 33%")
        .contains("*Thanked in the last four weeks: 75%* (9 of 12 people) · a week before: 67%")
        .contains("*Gave in the last seven days: 33%* (4 of 12 people) · a week before: 25%")
        .contains("Gallup's question");
  }

  @Test
  void picturesSayInWordsWhatTheyShow() {
    List<ImageBlock> images =
        view(TestFigures.some()).blocks().stream()
            .filter(ImageBlock.class::isInstance)
            .map(ImageBlock.class::cast)
            .toList();

    assertThat(images)
        .extracting(image -> image.getSlackFile().getId())
        .containsExactly("F1", "F2", "F3");
    assertThat(images.getFirst().getAltText())
        .startsWith("Thanked in the last seven days, week by week: 0% on 9 October, ")
        .endsWith("33% on 20 November, 42% on 27 November.");
  }

  @Test
  void withoutPicturesTheRestIsTheSame() {
    Message plain = LeadersView.of(TestFigures.some(), EmojiSet.FIRST, Trends.none(), READER);

    assertThat(plain.blocks()).hasSize(view(TestFigures.some()).blocks().size() - 3);
    assertThat(json(plain))
        .contains("Thanked in the last seven days: 42%")
        .doesNotContain("\"image\"");
  }

  @Test
  void eachWhoHadNothingHasAButtonThatOpensTheFormForThem() {
    String json = json(view(TestFigures.some()));

    assertThat(json)
        .contains("3 people have had nothing for 14 days, one of them for 30 days or more")
        .contains("*Zoë Jansen* · @design, @support")
        .contains("30 days or more · not thanked in public yet")
        .contains("14 days or more · last thanked in public on 12 October")
        .contains("\"action_id\":\"leaders_thank\",\"value\":\"U0000000001\"")
        .doesNotContain("Show more");
  }

  @Test
  void whoeverReadsIsNotAskedToThankThemselves() {
    assertThat(
            json(LeadersView.of(TestFigures.some(), EmojiSet.FIRST, PICTURES, Screens.member(1))))
        .contains("*Zoë Jansen* (you)")
        .doesNotContain("U0000000001\"")
        .contains("U0000000002\"");
  }

  @Test
  void whereNobodyIsLeftOutItSaysSoWarmly() {
    Figures some = TestFigures.some();
    String json =
        json(
            view(
                new Figures(
                    some.toldAt(),
                    some.members(),
                    some.rates(),
                    new LeftOut(0, 0, List.of()),
                    some.lastFourWeeks(),
                    some.groups(),
                    some.moreGroups(),
                    some.zones(),
                    some.pairs(),
                    some.highlights())));

    assertThat(json).contains("Nobody is left out").doesNotContain("leaders_thank");
  }

  @Test
  void itSaysHowItIsSpread() {
    assertThat(json(view(TestFigures.some())))
        .contains("the three who received most have 41% of all (9 of 22) · Gini 0.46")
        .contains(":muscle: 12 : :trophy: 8 : :bulb: 2")
        .contains("*Across groups*: 40% (8 of 20)")
        .contains("@design · 38% (3 of 8), 75% (6 of 8)", "… and 1 more")
        .contains("Europe/Berlin · 50% (4 of 8)")
        .contains("1 pair thanks only each other", "Mia Rossi and Ben Ito · 4 and 3");
  }

  @Test
  void whereNothingWasEverGivenItSaysWhatItWouldHoldAndBlamesNobody() {
    String json = json(view(TestFigures.nothing()));

    assertThat(json)
        .contains("nothing to tell yet", "with a button to thank them", "Give a shout-out")
        .doesNotContain("Zoë", "0%", "leaders_file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"M", "<", "&", "*", "_", "م", "😀", "@channel <!here> "})
  void itKeepsToSlacksLimitsHoweverLargeAWorkspaceAndHoweverLongItsNames(String letters) {
    String name = letters.repeat(80).substring(0, 80);
    Message message = view(TestFigures.huge(name));

    keepsToSlacksLimits(message);
    assertThat(message.blocks()).hasSizeLessThanOrEqualTo(50);
    assertThat(message.blocks())
        .filteredOn(SectionBlock.class::isInstance)
        .extracting(block -> ((SectionBlock) block).getText().getText())
        .noneMatch(text -> text.contains("<!") || text.contains("<@"));
    IntStream.range(0, 6)
        .forEach(page ->
            keepsToSlacksLimits(
                LeftOutList.of(
                    TestFigures.leftOut(4_321, 20, name),
                    new LeftOutWish(TestFigures.FRIDAY, page),
                    READER)));
  }

  @Test
  void theWholeListIsReadInPages() {
    LeftOut many = TestFigures.leftOut(4_321, 20, "Zoë");
    String pages =
        IntStream.range(0, 5)
            .mapToObj(page ->
                GSON.toJson(
                    LeftOutList.of(many, new LeftOutWish(TestFigures.FRIDAY, page), READER)))
            .collect(Collectors.joining());

    for (int person = 1; person <= LeftOut.MOST_PEOPLE; person++) {
      assertThat(pages).containsOnlyOnce("\"" + Screens.member(person) + "\"");
    }
    assertThat(pages)
        .contains("1 to 10 of 4,321 people; the first 50 are listed", "41 to 50 of 4,321");
    assertThat(GSON.toJson(LeftOutList.of(many, new LeftOutWish(TestFigures.FRIDAY, 99), READER)))
        .contains("41 to 50", "Back")
        .doesNotContain("Show more");
  }

  @Test
  void aWishIsReadAsItWasWritten() {
    LeftOutWish wish = new LeftOutWish(TestFigures.FRIDAY.plusNanos(1_000), 3);

    assertThat(LeftOutWish.read(wish.written())).contains(wish);
    assertThat(LeftOutWish.read("odd")).isEmpty();
    assertThat(LeftOutWish.read("1 never")).isEmpty();
  }

  private static Message view(Figures figures) {
    return LeadersView.of(figures, EmojiSet.FIRST, PICTURES, READER);
  }

  private static String json(Message message) {
    return GSON.toJson(message.blocks())
        .replace("\\u003c", "<")
        .replace("\\u0026", "&")
        .replace("\\u0027", "'");
  }
}
