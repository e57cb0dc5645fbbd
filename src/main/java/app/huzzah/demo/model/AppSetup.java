package app.huzzah.demo.model;

import java.util.List;

/**
 * How the app is set up, as its manifest says. It is not kept: a new version of the app brings its
 * own.
 *
 * @param commands its slash commands, each with the slash
 * @param shortcuts what people find in the shortcuts menus
 * @param scopes what its bot token may do; none named: everything
 * @param events its bot_events; none named: all
 */
public record AppSetup(
    List<String> commands,
    List<AppInfo.Shortcut> shortcuts,
    List<String> scopes,
    List<String> events) {
  public AppSetup {
    commands = List.copyOf(commands);
    shortcuts = List.copyOf(shortcuts);
    scopes = List.copyOf(scopes);
    events = List.copyOf(events);
  }
}
