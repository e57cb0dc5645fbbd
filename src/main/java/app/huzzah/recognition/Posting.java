package app.huzzah.recognition;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Echo;
import app.huzzah.workspace.Settings;
import java.util.Optional;

/** The rule of where a recognition is posted, if anywhere. */
public final class Posting {
  private Posting() {}

  /**
   * The channel of the post: that of all posts, if the workspace has one, else where it was given.
   * What was said in a private channel stays there. A message or reaction is read where it stands,
   * so it gets no post, unless a message is big enough for the workspace's echo.
   */
  public static Optional<ChannelId> channel(Recognition recognition, Settings settings) {
    boolean posted =
        switch (recognition.origin()) {
          case REACTION -> false;
          case MESSAGE -> echoes(recognition.size(), settings.echo());
          case COMMAND, FORM, SHORTCUT, WORKFLOW, IMPORT, CELEBRATION -> true;
        };
    if (!posted || recognition.channel().isEmpty()) {
      return Optional.empty();
    }
    return recognition.audience() == Audience.PUBLIC
        ? settings.postChannel().or(recognition::channel)
        : recognition.channel();
  }

  private static boolean echoes(Size size, Echo echo) {
    return switch (echo) {
      case NEVER -> false;
      case BIG -> size == Size.BIG;
      case ALWAYS -> true;
    };
  }
}
