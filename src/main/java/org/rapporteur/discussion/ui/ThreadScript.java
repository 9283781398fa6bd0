package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.ui.thread.QuestionCountUpdate;

/// Calls `window.rapporteurThreads` in the browser, the script of an open page of threads.
final class ThreadScript {

  private final Element page;

  ThreadScript(Element page) {
    this.page = page;
  }

  /// Starts the script of the page in the browser.
  ///
  /// @param draftOwner key that separates the draft copies of several users in one browser
  /// @param path path of the page
  void start(String draftOwner, String path) {
    page.executeJs("window.rapporteurThreads.start(this, $0, $1)", draftOwner, path);
  }

  void replaceList(String html) {
    page.executeJs("window.rapporteurThreads.list(this, $0)", html);
  }

  void replaceComment(int number, String html) {
    page.executeJs("window.rapporteurThreads.redraw(this, $0, $1)", number, html);
  }

  /// Adds a new comment to its thread.
  /// @param parent number of the comment that it answers; null for a new thread
  /// @param publication number in the order of publication
  void addComment(String html, @Nullable Integer parent, int publication) {
    page.executeJs(
        "window.rapporteurThreads.posted(this, $0, $1, $2)",
        html,
        parent == null ? 0 : parent,
        publication);
  }

  /// Loads the viewer's positions, actions and unpublished texts again.
  void reloadPersonalOverlay() {
    page.executeJs("window.rapporteurThreads.own(this)");
  }

  void updateCounts(QuestionCountUpdate counts) {
    page.executeJs(
        "window.rapporteurThreads.counted(this, $0, $1, $2, $3)",
        counts.comments(),
        counts.heading(),
        counts.jumpLabel(),
        counts.groupBarsHtml());
  }

  void reloadUnreadCounts() {
    page.executeJs("window.rapporteurThreads.visited()");
  }

  /// Moves the composer to the comment that it answers or edits.
  void placeComposer(Component composer, String target, boolean takesFocus) {
    page.executeJs(
        "window.rapporteurThreads.place(this, $0, $1, $2)",
        composer.getElement(),
        target,
        takesFocus);
  }

  /// Removes the composer from its place, where Flow cannot find it.
  void closeComposer() {
    page.executeJs("window.rapporteurThreads.close(this)");
  }

  void insertQuotation(String markdown) {
    page.executeJs("window.rapporteurThreads.quoted(this, $0)", markdown);
  }

  /// Deletes the browser's copy of a draft that was posted or discarded.
  void forgetDraft(String draftName) {
    page.executeJs("window.rapporteurThreads.forget($0)", draftName);
  }

  /// Deletes the text that a user typed in this browser before they were signed out.
  void removeSignedOutCopy() {
    page.executeJs("window.rapporteurThreads.removeCopy()");
  }
}
