package app.huzzah.demo.web;

import app.huzzah.demo.delivery.SocketHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** One Socket Mode connection. */
public final class LinkSocket implements Session.Listener.AutoDemanding, SocketHub.Connection {
  private final SocketHub hub;
  private volatile @Nullable Session session;

  LinkSocket(SocketHub hub) {
    this.hub = hub;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    hub.opened(this);
  }

  @Override
  public void onWebSocketText(String frame) {
    hub.received(frame);
  }

  @Override
  public void onWebSocketClose(int status, String reason, Callback callback) {
    hub.closed(this);
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    hub.closed(this);
  }

  @Override
  public void send(String frame) {
    Session open = session;
    if (open == null || !open.isOpen()) {
      throw new UncheckedIOException(new IOException("the connection is closed"));
    }
    CompletableFuture<Boolean> sent = new CompletableFuture<>();
    open.sendText(frame, Callback.from(() -> sent.complete(true), sent::completeExceptionally));
    try {
      sent.join();
    } catch (CompletionException e) {
      hub.closed(this);
      throw new UncheckedIOException(new IOException("the connection broke", e));
    }
  }

  @Override
  public void close() {
    Session open = session;
    if (open != null) {
      open.disconnect();
    }
  }
}
