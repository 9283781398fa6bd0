package org.rapporteur.discussion.ui;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open tab that hears news, until it is closed or hidden.
///
/// The container uses the answer of a closed tab again for somebody else. Writing and letting go
/// therefore hold one lock, and nothing is written once the tab has been let go of.
final class NewsReader implements AsyncListener {

  private static final Logger LOG = LoggerFactory.getLogger(NewsReader.class);

  private final AsyncContext connection;
  private final NewsCaller caller;
  private final Consumer<NewsReader> left;
  private boolean isOver;

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

  synchronized boolean isOver() {
    return isOver;
  }

  synchronized void write(byte[] bytes) {
    if (isOver) {
      return;
    }
    try {
      var out = connection.getResponse().getOutputStream();
      out.write(bytes);
      out.flush();
    } catch (IOException | IllegalStateException e) {
      // The tab was closed or hidden; that is how every reader leaves. The container hears of it
      // too, and ends the connection itself.
      LOG.trace("A reader of news left", e);
      letGo();
    }
  }

  synchronized void end() {
    if (!isOver) {
      isOver = true;
      complete();
    }
  }

  private synchronized void letGo() {
    isOver = true;
    left.accept(this);
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
    letGo();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    letGo();
    complete();
  }

  @Override
  public void onError(AsyncEvent event) {
    letGo();
    complete();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
