package app.huzzah.demo.model;

import static app.huzzah.demo.model.Json.object;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * The workspace's name and the one app that is installed in it, with its secrets.
 *
 * @param domain as in {@code https://domain.slack.com/}
 * @param commands its slash commands, each with the slash
 * @param shortcuts what people find in the shortcuts menus
 */
public record AppInfo(
    String teamId,
    String teamName,
    String domain,
    String appId,
    String name,
    String botUserId,
    String botId,
    List<String> commands,
    List<Shortcut> shortcuts,
    String botToken,
    String appToken,
    String signingSecret,
    String verificationToken) {

  /**
   * An entry of a shortcuts menu.
   *
   * @param type {@code global} or {@code message}
   */
  public record Shortcut(String type, String name, String callbackId) {}

  public AppInfo {
    commands = List.copyOf(commands);
    shortcuts = List.copyOf(shortcuts);
  }

  /** The same app, set up like this. */
  public AppInfo with(AppSetup setup) {
    return new AppInfo(
        teamId,
        teamName,
        domain,
        appId,
        name,
        botUserId,
        botId,
        setup.commands(),
        setup.shortcuts(),
        botToken,
        appToken,
        signingSecret,
        verificationToken);
  }

  public JsonObject botProfile() {
    return object(
        "id", botId,
        "app_id", appId,
        "user_id", botUserId,
        "name", name,
        "icons", object("image_36", "", "image_48", "", "image_72", ""),
        "deleted", false,
        "updated", 1_700_000_000,
        "team_id", teamId);
  }

  /** Secrets are for their own methods, not for logs. */
  @Override
  public String toString() {
    return "AppInfo[" + name + " in " + teamName + "]";
  }
}
