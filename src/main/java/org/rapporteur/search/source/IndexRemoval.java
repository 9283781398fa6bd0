package org.rapporteur.search.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.moderation.DecisionErased;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.ConsultationItems;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.SearchIndex;

/// Removal of items from the index, which an event requires.
sealed interface IndexRemoval {

  /// Hides the items from searches at once.
  void hide(SearchIndex index);

  /// Returns when the items are removed from the index.
  void run(SearchIndex index);

  /// Removes the documents of these items that are no longer public.
  record ItemRemoval(List<IndexedItem> items) implements IndexRemoval {

    @Override
    public void hide(SearchIndex index) {
      index.hide(items);
    }

    @Override
    public void run(SearchIndex index) {
      index.removeHidden(items);
    }
  }

  /// Removes all documents of some kinds in a consultation.
  record ConsultationRemoval(ConsultationItems items) implements IndexRemoval {

    @Override
    public void hide(SearchIndex index) {
      index.hide(items);
    }

    @Override
    public void run(SearchIndex index) {
      index.removeAll(items);
    }
  }

  /// Returns empty for events that remove nothing.
  static Optional<IndexRemoval> fromEvent(Object event) {
    return Optional.ofNullable(
        switch (event) {
          case CommentRemoved removed -> forComment(removed.comment());
          case CommentWithdrawn withdrawn -> forComment(withdrawn.comment());
          case CommentRedacted redacted -> forComment(redacted.comment());
          // An edit may wait for review. Its text is then not public.
          case CommentRevised revised -> forComment(revised.comment());
          // The event does not contain whether the submission is still public, so its document is
          // checked.
          case SubmissionChanged changed ->
              new ItemRemoval(
                  List.of(new IndexedItem(ResultKind.SUBMISSION, changed.submission().value())));
          case DecisionErased erased ->
              new ItemRemoval(
                  List.of(new IndexedItem(ResultKind.DECISION, erased.decision().value())));
          // Its questions, decisions and report stay public.
          case ConsultationWithdrawn withdrawn ->
              new ConsultationRemoval(
                  new ConsultationItems(
                      withdrawn.consultation(),
                      EnumSet.of(
                          ResultKind.COMMENT, ResultKind.SUBMISSION, ResultKind.ATTACHMENT)));
          case ConsultationRemoved removed ->
              new ConsultationRemoval(
                  new ConsultationItems(removed.consultation(), EnumSet.allOf(ResultKind.class)));
          default -> null;
        });
  }

  private static IndexRemoval forComment(CommentId comment) {
    return new ItemRemoval(IndexedItem.forCommentAndAttachments(comment));
  }
}
