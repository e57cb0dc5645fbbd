package app.huzzah.config;

import java.util.regex.Pattern;

/** How Slack's secrets look, and where a person finds the right one at api.slack.com/apps. */
enum SlackShape {
  BOT(
      "xoxb-[A-Za-z0-9-]+",
      "a bot token, which begins with xoxb-",
      "Copy the Bot User OAuth Token from \"OAuth & Permissions\" of your app."),
  APP(
      "xapp-[A-Za-z0-9-]+",
      "an app-level token, which begins with xapp-",
      "Make one with the scope connections:write under \"Basic Information\", App-Level Tokens."),
  SIGNING(
      "(?!x(ox|app))[^\\s\"'.]+",
      "a signing secret, which is one word of letters and digits",
      "Copy it from \"Basic Information\", App Credentials, Signing Secret.");

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

  private final Pattern shape;
  private final String description;
  private final String where;

  SlackShape(String shape, String description, String where) {
    this.shape = Pattern.compile(shape);
    this.description = description;
    this.where = where;
  }

  String where() {
    return where;
  }

  /** Notes a fault, with a guess at the mix-up, where the variable is set and looks wrong. */
  void check(Environment environment, String key) {
    environment
        .value(key)
        .filter(value -> !shape.matcher(value).matches())
        .ifPresent(
            value -> environment.fault(key, "is not " + description + ".", guess(value) + where));
  }

  private static String guess(String value) {
    if (value.startsWith("\"") || value.startsWith("'")) {
      return "It stands in quotation marks: remove them. ";
    }
    if (value.startsWith("xoxb-")) {
      return "This looks like the bot token, which belongs in SLACK_BOT_TOKEN. ";
    }
    if (value.startsWith("xapp-")) {
      return "This looks like the app-level token, which belongs in SLACK_APP_TOKEN. ";
    }
    if (value.startsWith("xoxp-")) {
      return "This looks like a person's token: Huzzah acts as a bot. ";
    }
    if (value.startsWith("xoxe")) {
      return "This looks like a rotating token: switch token rotation off. ";
    }
    if (HEX.matcher(value).matches()) {
      return "This looks like the signing secret or the client secret. ";
    }
    if (value.matches("[0-9]+\\.[0-9]+")) {
      return "This looks like the client ID. ";
    }
    return "";
  }
}
