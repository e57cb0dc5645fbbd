package app.huzzah.slack.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.TestClock;
import app.huzzah.workspace.WorkspaceId;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ImageElement;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which pictures are left out after Slack refused a form. */
class RewardPicturesTest {
  private static final WorkspaceId TEAM = new WorkspaceId("T1");
  private static final View FORM =
      View.builder()
          .blocks(List.of(DividerBlock.builder().build(), picture("lunch"), picture("offsite")))
          .build();

  private final TestClock clock = new TestClock(Instant.parse("2026-11-25T09:00:00Z"));
  private final RewardPictures pictures = new RewardPictures(clock);

  @Test
  void theOneThatSlackNamesIsLeftOutForTenMinutes() {
    assertThat(refused("invalid_arguments", "[json-pointer:/view/blocks/1/accessory/image_url]"))
        .isTrue();
    assertThat(pictures.loads(TEAM, "lunch")).isFalse();
    assertThat(pictures.loads(TEAM, "offsite")).isTrue();
    assertThat(pictures.loads(new WorkspaceId("T2"), "lunch")).isTrue();

    clock.pass(Duration.ofMinutes(11));
    assertThat(pictures.loads(TEAM, "lunch")).isTrue();
  }

  @Test
  void whereItNamesNothingAllAre() {
    assertThat(refused("invalid_blocks", "Something is wrong.")).isTrue();
    assertThat(pictures.loads(TEAM, "lunch")).isFalse();
    assertThat(pictures.loads(TEAM, "offsite")).isFalse();
  }

  @Test
  void whereItNamesSomethingElseNoPictureIsAtFault() {
    assertThat(refused("invalid_arguments", "[json-pointer:/view/blocks/0/type]")).isFalse();
    assertThat(refused("expired_trigger_id", "")).isFalse();
    assertThat(pictures.loads(TEAM, "lunch")).isTrue();
    assertThat(pictures.loads(TEAM, "offsite")).isTrue();
  }

  private boolean refused(String error, String detail) {
    return pictures.refused(
        TEAM, FORM, new SlackFault("views.open", error, Optional.empty(), List.of(detail)));
  }

  private static SectionBlock picture(String address) {
    return SectionBlock.builder()
        .accessory(ImageElement.builder().imageUrl(address).build())
        .build();
  }
}
