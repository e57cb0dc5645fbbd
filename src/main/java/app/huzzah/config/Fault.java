package app.huzzah.config;

/**
 * One thing wrong with the settings. Neither sentence ever quotes a value, since people paste
 * tokens into the wrong variable.
 *
 * @param key the variable to change
 * @param problem what is wrong, beginning with the key
 * @param mend what to do about it
 */
public record Fault(String key, String problem, String mend) {
  @Override
  public String toString() {
    return problem + " " + mend;
  }
}
