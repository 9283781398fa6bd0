package org.rapporteur.discussion.ui;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Live connection of one open tab.
/// The container reuses the response object of a closed tab. Writing and closing therefore share
/// one lock, and nothing is written after closing.
final class LiveUpdateConnection implements AsyncListener {

  private static final Logger LOG = LoggerFactory.getLogger(LiveUpdateConnection.class);

  private final AsyncContext connection;
  private final LiveUpdateClient client;
  private final Consumer<LiveUpdateConnection> onClose;
  private boolean isClosed;

  /// `onClose` may be called more than once.
  LiveUpdateConnection(
      AsyncContext connection, LiveUpdateClient client, Consumer<LiveUpdateConnection> onClose) {
    this.connection = connection;
    this.client = client;
    this.onClose = onClose;
    connection.addListener(this);
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
      var out = connection.getResponse().getOutputStream();
      out.write(bytes);
      out.flush();
    } catch (IOException | IllegalStateException e) {
      // The tab was closed or hidden, which is how every connection ends. The container notices
      // this too and completes the request itself.
      LOG.trace("A reader of news left", e);
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
      connection.complete();
    } catch (IllegalStateException e) {
      LOG.trace("Already over", e);
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
