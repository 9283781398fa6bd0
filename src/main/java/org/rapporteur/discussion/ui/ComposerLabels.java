package org.rapporteur.discussion.ui;

import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.DraftTarget.DraftKind;

/// Message keys of the labels in a composer.
/// @param target what is written: a comment, a reply or an edit
/// @param review when a moderator reviews it
record ComposerLabels(DraftTarget target, ReviewTiming review, boolean isSignedIn) {

  String headingKey() {
    return switch (target.kind()) {
      case TOP -> "discussion.your-comment";
      case REPLY -> "discussion.your-reply";
      case EDIT -> "discussion.your-edit";
      case FLAG, APPEAL, STAGED -> throw notInThread();
    };
  }

  String postButtonKey() {
    if (!isSignedIn) {
      return "discussion.sign-in-to-post";
    }
    return switch (target.kind()) {
      case TOP -> "discussion.post";
      case REPLY -> "discussion.post.reply";
      case EDIT -> "discussion.post.edit";
      case FLAG, APPEAL, STAGED -> throw notInThread();
    };
  }

  String discardButtonKey() {
    return target.kind() == DraftKind.TOP ? "discussion.draft.delete" : "discussion.cancel";
  }

  /// Key of the note about what happens after posting.
  String consequencesKey() {
    if (!isSignedIn) {
      return "discussion.consequences.visitor";
    }
    return isReviewedFirst() ? "discussion.consequences.before" : "discussion.consequences.after";
  }

  /// Key of the confirmation of an edit.
  String editSavedKey() {
    return isReviewedFirst() ? "discussion.edit.awaiting-review" : "discussion.edit.done";
  }

  private boolean isReviewedFirst() {
    return review == ReviewTiming.BEFORE;
  }

  private IllegalStateException notInThread() {
    return new IllegalStateException("Not written in a thread: " + target);
  }
}
