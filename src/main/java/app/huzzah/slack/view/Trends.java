package app.huzzah.slack.view;

import java.util.Optional;

/**
 * The pictures of a leaders' digest, by Slack's ids of their files; empty where there is none.
 *
 * @param week the share of people recognised in seven days
 * @param fourWeeks the same in 28 days
 * @param givers the share of people who gave
 */
public record Trends(Optional<String> week, Optional<String> fourWeeks, Optional<String> givers) {
  public static Trends none() {
    return new Trends(Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean any() {
    return week.isPresent() || fourWeeks.isPresent() || givers.isPresent();
  }
}
