package app.huzzah.picture;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A share of the members as it stood for one week. What is below 0, above 1 or no number is refused
 * with {@link IllegalArgumentException}.
 *
 * @param monday the day that the week began
 * @param share from 0 (nobody) to 1 (everybody); empty where there was nobody to be counted
 */
public record SharePoint(LocalDate monday, OptionalDouble share) {
  public SharePoint {
    if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("Not a share of a whole: " + share.getAsDouble());
    }
  }
}
