package app.huzzah.demo.talk;

import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Group;
import app.huzzah.demo.model.User;
import app.huzzah.demo.model.Workspace;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Slack's composer makes of typed text: control characters escaped, mentions, channels and
 * links resolved.
 */
public final class Typing {
  /** In messages and in slash commands mentions look different. */
  public enum Where {
    MESSAGE,
    COMMAND
  }

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<url>https?://[^\\s<>|]+)|(?<![\\p{L}\\p{N}@_.])@(?<at>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)"
              + "|(?<![\\p{L}\\p{N}#&])#(?<hash>[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)|(?<control>[&<>])");
  private static final Set<String> BROADCASTS = Set.of("channel", "here", "everyone");
  private final Workspace workspace;

  public Typing(Workspace workspace) {
    this.workspace = workspace;
  }

  public String escaped(String typed, Where where, String typist) {
    Matcher parts = PARTS.matcher(typed);
    StringBuilder text = new StringBuilder();
    while (parts.find()) {
      parts.appendReplacement(text, Matcher.quoteReplacement(part(parts, where, typist)));
    }
    return parts.appendTail(text).toString();
  }

  private String part(Matcher found, Where where, String typist) {
    if (found.group("url") != null) {
      return link(found.group("url"));
    }
    if (found.group("at") != null) {
      return shortening(found.group("at"), name -> mention(name, where)).orElse(found.group());
    }
    if (found.group("hash") != null) {
      return shortening(found.group("hash"), name -> channel(name, typist)).orElse(found.group());
    }
    return control(found.group());
  }

  private static String control(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String link(String url) {
    String bare = url.replaceAll("[.,;:!?)']+$", "");
    return "<" + control(bare) + ">" + url.substring(bare.length());
  }

  /** A name may be followed by a full stop or a dash: the longest one that exists counts. */
  private static Optional<String> shortening(
      String name, Function<String, Optional<String>> known) {
    for (int length = name.length(); length > 0; length--) {
      boolean mayEndHere = length == name.length() || "._-".indexOf(name.charAt(length)) >= 0;
      if (mayEndHere) {
        Optional<String> found = known.apply(name.substring(0, length));
        if (found.isPresent()) {
          return Optional.of(found.get() + name.substring(length));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> mention(String typed, Where where) {
    String name = typed.toLowerCase(Locale.ROOT);
    if (BROADCASTS.contains(name)) {
      return Optional.of("<!" + name + ">");
    }
    Optional<User> user = workspace.users().first(each -> each.handle().equals(name));
    if (user.isPresent()) {
      String label = where == Where.COMMAND ? "|" + user.get().handle() : "";
      return Optional.of("<@" + user.get().id() + label + ">");
    }
    Optional<Group> group =
        workspace.groups().first(each -> each.handle().equals(name) && !each.disabled());
    return group.map(each ->
        "<!subteam^" + each.id() + (where == Where.COMMAND ? "|@" + each.handle() : "") + ">");
  }

  private Optional<String> channel(String typed, String typist) {
    String name = typed.toLowerCase(Locale.ROOT);
    return workspace
        .channels()
        .first(each ->
            each.name().equals(name) && (each.kind() == Channel.Kind.PUBLIC || each.has(typist)))
        .map(each -> "<#" + each.id() + "|" + each.name() + ">");
  }
}
