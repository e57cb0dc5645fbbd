package app.huzzah.config;

/** Decides from the variables how to talk with Slack, and what is missing for it. */
final class SlackReader {
  private static final String BOT = "SLACK_BOT_TOKEN";
  private static final String APP = "SLACK_APP_TOKEN";
  private static final String SIGNING = "SLACK_SIGNING_SECRET";
  private static final String CONNECTIONS = "SLACK_SOCKET_CONNECTIONS";
  private static final String[] MANY_WORKSPACES = {"SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"};

  private final Environment environment;
  private final String apiUrl;

  SlackReader(Environment environment, String apiUrl) {
    this.environment = environment;
    this.apiUrl = apiUrl;
  }

  SlackSettings read() {
    refuseManyWorkspaces();
    boolean socket = environment.has(APP);
    boolean http = environment.has(SIGNING);
    if (!environment.has(BOT)) {
      String others = environment.present(APP, SIGNING, "SLACK_API_URL");
      if (!others.isEmpty()) {
        environment.fault(BOT, "is missing, though " + others + " is set.", SlackShape.BOT.where());
      }
      checkShapes();
      return new SlackSettings.None();
    }
    checkShapes();
    Secret botToken = secret(BOT);
    if (socket) {
      if (http) {
        environment.note(
            APP
                + " and "
                + SIGNING
                + " are both set: Socket Mode is used. For HTTP mode, leave "
                + APP
                + " out.");
      }
      return new SlackSettings.SocketMode(botToken, secret(APP), connections(), apiUrl);
    }
    if (!http) {
      environment.fault(
          APP,
          "and " + SIGNING + " are both missing; a bot token alone is not enough.",
          "For Socket Mode, which needs no public address, set "
              + APP
              + ": "
              + SlackShape.APP.where()
              + " For HTTP mode set "
              + SIGNING
              + ": "
              + SlackShape.SIGNING.where());
      return new SlackSettings.None();
    }
    return new SlackSettings.HttpMode(botToken, secret(SIGNING), apiUrl);
  }

  private void checkShapes() {
    SlackShape.BOT.check(environment, BOT);
    SlackShape.APP.check(environment, APP);
    SlackShape.SIGNING.check(environment, SIGNING);
  }

  private int connections() {
    return environment.wholeNumber(
        CONNECTIONS,
        1,
        SlackSettings.MOST_CONNECTIONS,
        1,
        "Slack allows an app so many, all instances together. Leave it out for one.");
  }

  private void refuseManyWorkspaces() {
    for (String key : MANY_WORKSPACES) {
      if (environment.has(key)) {
        environment.fault(
            key,
            "is for installing into many workspaces, which this version cannot do yet.",
            "Remove it, and for one workspace set "
                + BOT
                + " and either "
                + APP
                + " or "
                + SIGNING
                + ".");
      }
    }
  }

  private Secret secret(String key) {
    return new Secret(environment.value(key).orElse(""));
  }
}
