package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.delivery.Payload;
import app.huzzah.demo.model.Message;
import app.huzzah.recognition.Together;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty messages, or reactions, at the same moment against points for five. */
class TwentyAtOnceTest extends Talking {
  private static final int CROWD = 20;

  @Test
  void ofTwentyBigMessagesFourFitAndTheOthersAreAnsweredKindly() throws Exception {
    int before = as("mia").privately("#wins").size();
    List<Payload> held =
        stage()
            .slack()
            .holdingEvents(() ->
                IntStream.range(0, CROWD)
                    .forEach(i ->
                        as("mia").person().says("#wins", "@ben :trophy: :tada: for win " + i)));
    deliverAtOnce(held);

    assertReceived("ben", 20);
    await()
        .atMost(Stage.PATIENCE)
        .until(() -> as("mia").privately("#wins").size() == before + CROWD - 4);
    assertThat(as("mia").privately("#wins").subList(before, before + CROWD - 4))
        .allMatch(text -> text.contains("That takes 5 points"));
  }

  @Test
  void ofTwentyReactionsFiveFitWhereFivePointsAreLeft() throws Exception {
    says("mia", "#wins", "@zoe @yuki @sofia :trophy: :tada: for fifteen points");
    List<Message> bens =
        IntStream.range(0, CROWD)
            .mapToObj(i -> as("ben").person().says("#wins", "step " + i))
            .toList();
    stage().calms();
    List<Payload> held =
        stage()
            .slack()
            .holdingEvents(() -> bens.forEach(said -> as("mia").person().reacts(said, "muscle")));
    deliverAtOnce(held);

    assertReceived("ben", 5);
  }

  @Test
  void whoThankEachOtherAtTheSameMomentDoNotWaitInACircle() throws Exception {
    int before = standing();
    List<Payload> held =
        stage()
            .slack()
            .holdingEvents(() -> {
              for (int i = 0; i < CROWD / 2; i++) {
                as("mia").person().says("#wins", "@ben :muscle: for turn " + i);
                as("ben").person().says("#wins", "@mia :muscle: for turn " + i);
              }
            });
    deliverAtOnce(held);

    assertThat(standing()).isEqualTo(before + CROWD);
    assertReceived("ben", CROWD / 2);
    assertReceived("mia", CROWD / 2);
  }

  private void deliverAtOnce(List<Payload> held) throws Exception {
    assertThat(held).hasSize(CROWD);
    List<Delivery> all = Together.doAll(CROWD, i -> stage().slack().delivers(held.get(i)));
    assertThat(all).allMatch(each -> each.status() == 200);
    stage().calms();
  }
}
