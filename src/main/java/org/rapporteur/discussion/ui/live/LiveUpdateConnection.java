package org.rapporteur.discussion.ui.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Live connection of one open tab. The container reuses the response object of a closed tab. For
/// this reason, writing and closing use one lock, and nothing is written after closing.
final class LiveUpdateConnection implements AsyncListener {

  private static final Logger LOG = LoggerFactory.getLogger(LiveUpdateConnection.class);

  private final AsyncContext asyncContext;
  private final LiveUpdateClient client;
  private final Consumer<LiveUpdateConnection> onClose;
  private boolean isClosed;

  /// Creates the connection and listens for its end.
  ///
  /// @param onClose runs when the client has left; may run more than once
  LiveUpdateConnection(
      AsyncContext asyncContext, LiveUpdateClient client, Consumer<LiveUpdateConnection> onClose) {
    this.asyncContext = asyncContext;
    this.client = client;
    this.onClose = onClose;
    asyncContext.addListener(this);
  }

  LiveUpdateClient client() {
    return client;
  }

  synchronized boolean isClosed() {
    return isClosed;
  }

  synchronized void write(byte[] bytes) {
    if (isClosed) {
      return;
    }
    try {
      var out = asyncContext.getResponse().getOutputStream();
      out.write(bytes);
      out.flush();
    } catch (IOException | IllegalStateException e) {
      // The tab was closed or hidden, as every connection ends. The container also notices this and
      // completes the request itself.
      LOG.trace("The client closed its live connection", e);
      markClosed();
    }
  }

  synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      complete();
    }
  }

  private synchronized void markClosed() {
    isClosed = true;
    onClose.accept(this);
  }

  private void complete() {
    try {
      asyncContext.complete();
    } catch (IllegalStateException e) {
      LOG.trace("The live connection was already completed", e);
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    markClosed();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    markClosed();
    complete();
  }

  @Override
  public void onError(AsyncEvent event) {
    markClosed();
    complete();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
