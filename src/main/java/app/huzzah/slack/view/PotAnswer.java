package app.huzzah.slack.view;

import app.huzzah.rewards.Pot;
import app.huzzah.rewards.PotOutcome;

/** What those hear who start a pot, put something in or call it off. */
public final class PotAnswer {
  private PotAnswer() {}

  /** It is so. */
  public static Message done(PotOutcome.Done done, String honoured) {
    Pot pot = done.pot();
    String name = "*" + RewardWords.name(pot.reward()) + "* for *" + honoured + "*";
    return Message.of(
        switch (pot.state()) {
          case OPEN ->
              ":gift: "
                  + RewardWords.points(done.put())
                  + " towards "
                  + name
                  + "; "
                  + RewardWords.points(pot.missing())
                  + " to go, until "
                  + RewardWords.day(pot.endsOn())
                  + ". You have *"
                  + RewardWords.points(done.balance())
                  + "* left.";
          case REACHED ->
              ":tada: That was the last of it: "
                  + name
                  + " is asked for. You put in "
                  + RewardWords.points(done.put())
                  + ", and have *"
                  + RewardWords.points(done.balance())
                  + "* left.";
          case REFUNDED ->
              name
                  + " does not come about, and everybody has their points back. You have *"
                  + RewardWords.points(done.balance())
                  + "*.";
        });
  }
}
