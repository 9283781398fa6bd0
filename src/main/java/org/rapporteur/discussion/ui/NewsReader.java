package org.rapporteur.discussion.ui;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open tab that hears news, until it is closed or hidden.
final class NewsReader implements AsyncListener {

  private static final Logger LOG = LoggerFactory.getLogger(NewsReader.class);

  private final AsyncContext connection;
  private final NewsCaller caller;
  private final Consumer<NewsReader> left;

  /// Told once, or more often, that the tab is gone.
  NewsReader(AsyncContext connection, NewsCaller caller, Consumer<NewsReader> left) {
    this.connection = connection;
    this.caller = caller;
    this.left = left;
    connection.addListener(this);
  }

  NewsCaller caller() {
    return caller;
  }

  /// One at a time: the answer's stream is not made for two.
  synchronized void write(byte[] bytes) {
    try {
      var out = connection.getResponse().getOutputStream();
      out.write(bytes);
      out.flush();
    } catch (IOException | IllegalStateException e) {
      // The tab was closed or hidden; that is how every reader leaves.
      LOG.trace("A reader of news left", e);
      left.accept(this);
    }
  }

  void end() {
    try {
      connection.complete();
    } catch (IllegalStateException e) {
      LOG.trace("Already over", e);
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    left.accept(this);
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    left.accept(this);
  }

  @Override
  public void onError(AsyncEvent event) {
    left.accept(this);
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
