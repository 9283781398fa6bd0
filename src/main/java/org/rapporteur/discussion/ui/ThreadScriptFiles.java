package org.rapporteur.discussion.ui;

import java.util.List;

/// Scripts of a page of threads, in the order in which they run. The scripts named `thread-…`
/// extend `thread.js`.
public final class ThreadScriptFiles {

  public static final List<String> PATHS =
      List.of(
          "js/unread.js",
          "js/character-count.js",
          "js/markdown-toolbar.js",
          "js/paste-as-markdown.js",
          "js/thread.js",
          "js/thread-personal.js",
          "js/thread-more.js",
          "js/thread-scroll-position.js",
          "js/thread-load-error.js",
          "js/thread-filters.js",
          "js/thread-new-comments.js",
          "js/thread-composer.js",
          "js/thread-signed-out.js",
          "js/thread-changes.js",
          "js/thread-unread.js",
          "js/thread-folds.js",
          "js/thread-quote.js",
          "js/thread-keys.js");

  private ThreadScriptFiles() {}
}
