package org.rapporteur.discussion.ui;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.personal.OwnCommentText;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
import org.rapporteur.shared.InvalidInput;

/// The one composer that may be open on a page of threads.
class ComposerSlot {

  private final ThreadsView view;
  private final ThreadFacade facade;
  private final ThreadScript script;
  private @Nullable Composer composer;

  ComposerSlot(ThreadsView view, ThreadFacade facade, ThreadScript script) {
    this.view = view;
    this.facade = facade;
    this.script = script;
  }

  /// Opens a composer and moves the focus to it, unless it is already open.
  void open(ConsultationDetails consultation, QuestionId question, DraftTarget target) {
    open(consultation, question, target, true);
  }

  /// Opens the composer that the address names, otherwise the one above the threads if the page
  /// has a place for it.
  void openInitial(
      ConsultationDetails consultation,
      QuestionId question,
      String targetText,
      boolean hasPlaceOnTop) {
    if (targetText.isEmpty()) {
      if (hasPlaceOnTop && facade.isSignedIn()) {
        open(consultation, question, DraftTarget.TOP, false);
      }
      return;
    }
    DraftTarget target;
    try {
      target = DraftTarget.parse(targetText);
    } catch (InvalidInput refusal) {
      // Invalid address typed by hand: show the page without a composer.
      return;
    }
    open(consultation, question, target);
  }

  private void open(
      ConsultationDetails consultation, QuestionId question, DraftTarget target, boolean hasFocus) {
    if (!consultation.phase().acceptsComments() || !target.kind().isWrittenInThread()) {
      return;
    }
    if (composer != null && composer.isAt(target)) {
      composer.focus();
      return;
    }
    close();
    var newComposer = createComposer(consultation, question, target);
    composer = newComposer;
    view.add(newComposer);
    script.placeComposer(newComposer, target.serialize(), hasFocus);
  }

  private Composer createComposer(
      ConsultationDetails consultation, QuestionId question, DraftTarget target) {
    OwnCommentText editedText = null;
    if (target.kind() == DraftTarget.DraftKind.EDIT) {
      editedText = facade.reader().getOwnText(consultation, target.number());
    } else if (target.kind() == DraftTarget.DraftKind.REPLY) {
      facade.reader().getPublished(consultation, target.number());
    }
    return new Composer(view, facade, consultation, question, target, editedText);
  }

  /// Quotes a comment in the open reply or edit; without one, opens a reply to the comment.
  void quote(
      ConsultationDetails consultation, QuestionId question, int number, String selectedText) {
    String quotation = facade.reader().quote(consultation, number, selectedText);
    if (composer == null || composer.isPosted() || composer.isAt(DraftTarget.TOP)) {
      open(consultation, question, DraftTarget.replyTo(number));
    }
    script.insertQuotation(quotation);
  }

  /// Closes the composer. Its text is saved as a draft.
  void close() {
    if (composer != null) {
      composer.saveBeforeClose();
      composer.removeFromParent();
      // The script moved it within the page, so Flow cannot remove it there.
      script.closeComposer();
      composer = null;
    }
  }

  void offerLocalCopy(String text) {
    if (composer != null) {
      composer.offerLocalCopy(text);
    }
  }

  /// Called when the user returns to the page.
  void reloadIfUserChanged() {
    if (composer != null) {
      composer.reloadIfUserChanged();
    }
  }
}
