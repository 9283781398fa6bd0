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
    page.executeJs("window.rapporteurThreads.replaceList(this, $0)", html);
  }

  void replaceComment(int number, String html) {
    page.executeJs("window.rapporteurThreads.replaceComment(this, $0, $1)", number, html);
  }

  /// Adds a new comment to its thread.
  /// @param parent number of the comment that it answers; null for a new thread
  /// @param publication number in the order of publication
  void addComment(String html, @Nullable Integer parent, int publication) {
    page.executeJs(
        "window.rapporteurThreads.addComment(this, $0, $1, $2)",
        html,
        parent == null ? 0 : parent,
        publication);
  }

  /// Loads the viewer's positions, actions and unpublished texts again.
  void reloadUnpublishedComments() {
    page.executeJs("window.rapporteurThreads.reloadUnpublishedComments()");
  }

  /// Loads the viewer's position on the question again.
  void reloadOwnPosition() {
    page.executeJs("window.rapporteurThreads.reloadOwnPosition()");
  }

  void updateCounts(QuestionCountUpdate counts) {
    page.executeJs(
        "window.rapporteurThreads.updateCounts(this, $0, $1, $2, $3, $4)",
        counts.comments(),
        counts.heading(),
        counts.jumpLabel(),
        counts.groupBarsHtml(),
        counts.positionsHtml());
  }

  void reloadUnreadCounts() {
    page.executeJs("window.rapporteurThreads.reloadUnreadCounts()");
  }

  /// Moves the composer to the comment that it answers or edits.
  void insertComposer(Component composer, String target, boolean takesFocus) {
    page.executeJs(
        "window.rapporteurThreads.insertComposer(this, $0, $1, $2)",
        composer.getElement(),
        target,
        takesFocus);
  }

  /// Removes the composer from its place, where Flow cannot find it.
  void closeComposer() {
    page.executeJs("window.rapporteurThreads.closeComposer()");
  }

  void insertQuotation(String markdown) {
    page.executeJs("window.rapporteurThreads.insertQuotation(this, $0)", markdown);
  }

  /// Deletes the browser's copy of a draft that was posted or discarded.
  void deleteDraftCopy(String draftName) {
    page.executeJs("window.rapporteurThreads.deleteDraftCopy($0)", draftName);
  }

  /// Deletes the text that a user typed in this browser before they were signed out.
  void removeSignedOutCopy() {
    page.executeJs("window.rapporteurThreads.removeSignedOutCopy()");
  }
}
