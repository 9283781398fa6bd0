package org.rapporteur.discussion.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.DraftTarget.DraftKind;
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

  /// Query that opens the composer for a target when the page is loaded, such as `?act=reply-147`.
  static String openingQuery(DraftTarget target) {
    return "?act=" + (target.equals(DraftTarget.TOP) ? "compose" : target.serialize());
  }

  /// Opens a composer and moves the focus to it. If it is already open, only the focus moves.
  void open(ConsultationDetails consultation, QuestionId question, DraftTarget target) {
    open(consultation, question, target, true);
  }

  /// Opens the composer that the address of the page names. Without one, opens the composer for a
  /// new comment if the page has a place for it.
  /// @param targetText serialized target; empty if the address names none
  void openInitial(
      ConsultationDetails consultation,
      QuestionId question,
      String targetText,
      boolean hasPlaceOnTop) {
    if (!targetText.isEmpty()) {
      parseTarget(targetText).ifPresent(target -> open(consultation, question, target));
    } else if (hasPlaceOnTop && facade.isSignedIn()) {
      open(consultation, question, DraftTarget.TOP, false);
    }
  }

  private static Optional<DraftTarget> parseTarget(String targetText) {
    try {
      return Optional.of(DraftTarget.parse(targetText));
    } catch (InvalidInput refusal) {
      // The user typed an invalid address, so the page is shown without a composer.
      return Optional.empty();
    }
  }

  private void open(
      ConsultationDetails consultation,
      QuestionId question,
      DraftTarget target,
      boolean takesFocus) {
    if (!consultation.phase().acceptsComments() || !target.kind().isWrittenInThread()) {
      return;
    }
    if (composer != null && composer.isOpenFor(target)) {
      composer.focus();
      return;
    }
    close();
    var newComposer = createComposer(consultation, question, target);
    composer = newComposer;
    view.add(newComposer);
    script.insertComposer(newComposer, target.serialize(), takesFocus);
  }

  private Composer createComposer(
      ConsultationDetails consultation, QuestionId question, DraftTarget target) {
    OwnCommentText editedText = null;
    if (target.kind() == DraftKind.EDIT) {
      editedText = facade.reader().getOwnText(consultation, target.number());
    } else if (target.kind() == DraftKind.REPLY) {
      // Refuses a reply to a comment that is no longer published.
      facade.reader().getPublished(consultation, target.number());
    }
    return new Composer(view, facade, consultation, question, target, editedText);
  }

  /// Quotes a comment in the open reply or edit. Without one, it opens a reply to the comment.
  /// @param selectedText text that the reader selected in the comment; empty for none
  void quote(
      ConsultationDetails consultation, QuestionId question, int number, String selectedText) {
    String quotation = facade.reader().createQuotation(consultation, number, selectedText);
    if (composer == null || composer.isPosted() || composer.isOpenFor(DraftTarget.TOP)) {
      open(consultation, question, DraftTarget.replyTo(number));
    }
    script.insertQuotation(quotation);
  }

  /// Closes the composer. Its text is saved as a draft.
  void close() {
    if (composer != null) {
      composer.savePanel().saveBeforeClose();
      composer.removeFromParent();
      // The script moved the element within the page, so Flow cannot remove it there.
      script.closeComposer();
      composer = null;
    }
  }

  void offerLocalCopy(String copy) {
    if (composer != null) {
      composer.savePanel().offerLocalCopy(copy);
    }
  }

  /// Called when the user returns to the tab, because they may have signed out in another one.
  void reloadIfUserChanged() {
    if (composer != null) {
      composer.savePanel().reloadIfUserChanged();
    }
  }
}
