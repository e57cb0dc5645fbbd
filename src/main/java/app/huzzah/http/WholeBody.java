package app.huzzah.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the whole body, on a virtual thread, and only then hands the request on: what comes
 * after never meets a sender who is slow, goes away or sends too much.
 */
final class WholeBody extends Handler.Wrapper {
  /** Slack's own forms have about twenty; a mebibyte of them keeps Bolt busy for a second. */
  private static final int FIELDS = 1_000;

  private final int limit;

  /**
   * @param limit bytes; a body declared longer is refused at once, one that does not say its length
   *     as soon as it has grown too long
   */
  WholeBody(int limit, Handler handler) {
    super(handler);
    this.limit = limit;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getLength() > limit) {
      return refuse(HttpStatus.PAYLOAD_TOO_LARGE_413, request, response, callback);
    }
    byte[] body;
    try (InputStream in = Content.Source.asInputStream(request)) {
      body = in.readNBytes(limit + 1);
    } catch (IOException e) {
      int status =
          e.getCause() instanceof TimeoutException
              ? HttpStatus.REQUEST_TIMEOUT_408
              : HttpStatus.BAD_REQUEST_400;
      return refuse(status, request, response, callback);
    }
    if (body.length > limit || hasTooManyFields(body)) {
      return refuse(HttpStatus.PAYLOAD_TOO_LARGE_413, request, response, callback);
    }
    return super.handle(new Arrived(request, body), response, callback);
  }

  /** Bolt reads whatever does not begin as an object as a form, before it looks at signatures. */
  private static boolean hasTooManyFields(byte[] body) {
    if (body.length == 0 || body[0] == '{') {
      return false;
    }
    int fields = 1;
    for (byte letter : body) {
      if (letter == '&') {
        fields++;
      }
    }
    return fields > FIELDS;
  }

  private static boolean refuse(int status, Request request, Response response, Callback callback) {
    Response.writeError(request, response, callback, status);
    return true;
  }

  /** The request, with its body read again from memory. */
  private static final class Arrived extends Request.Wrapper {
    private final Content.Source body;

    Arrived(Request request, byte[] body) {
      super(request);
      this.body = Content.Source.from(ByteBuffer.wrap(body));
    }

    @Override
    public Content.@Nullable Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable demandCallback) {
      body.demand(demandCallback);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
      super.fail(failure);
    }
  }
}
