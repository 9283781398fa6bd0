package org.rapporteur.discussion.ui;

import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.DraftTarget.DraftKind;

/// Message keys of a composer. They depend on what is written, when it is reviewed, and whether the
/// writer is signed in.
record ComposerLabels(DraftTarget target, ReviewTiming review, boolean isSignedIn) {

  String heading() {
    return switch (target.kind()) {
      case TOP -> "discussion.your-comment";
      case REPLY -> "discussion.your-reply";
      case EDIT -> "discussion.your-edit";
      case FLAG, APPEAL, STAGED -> throw notInThread();
    };
  }

  String postButton() {
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

  String discardButton() {
    return target.kind() == DraftKind.TOP ? "discussion.draft.discard" : "discussion.cancel";
  }

  /// Note on what happens after posting.
  String consequences() {
    if (!isSignedIn) {
      return "discussion.consequences.visitor";
    }
    return isReviewedFirst() ? "discussion.consequences.before" : "discussion.consequences.after";
  }

  String editSaved() {
    return isReviewedFirst() ? "discussion.edit.waits" : "discussion.edit.done";
  }

  private boolean isReviewedFirst() {
    return review == ReviewTiming.BEFORE;
  }

  private IllegalStateException notInThread() {
    return new IllegalStateException("Not written in a thread: " + target);
  }
}
