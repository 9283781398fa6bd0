package org.rapporteur.permissions;

import java.util.List;
import java.util.Optional;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentReview;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.own.OwnComments;
import org.rapporteur.discussion.own.OwnMarksService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.thread.CommentInspection;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Comments, positions, drafts, and what staff see of them.
@Component
class DiscussionActs extends Acts {

  DiscussionActs(
      CommentService comments,
      CommentReview review,
      CommentInspection inspection,
      PositionService positions,
      DraftService drafts,
      OwnMarksService marks,
      OwnComments own) {
    comment(comments);
    does("PositionService.take", (v, s) -> positions.take(v, s.id(), s.comment(), true, null));
    asks(
        "OwnMarksService.of",
        (v, s) ->
            Optional.of(marks.of(v, s.consultation(), List.of(s.comment())))
                .filter(found -> !found.editable().isEmpty()));
    asks("OwnComments.find", (v, s) -> own.find(v, s.consultation(), s.comment()));
    asks(
        "OwnComments.made",
        (v, s) ->
            own.made(v, Long.MAX_VALUE).stream()
                .filter(made -> made.consultation().equals(s.consultation().slug()))
                .findFirst());
    asks(
        "OwnComments.waiting",
        (v, s) -> own.waiting(v, s.consultation(), s.question()).stream().findFirst());
    asks("CommentReview.isAuthor", (v, s) -> review.isAuthor(v, s.id(), s.comment()));
    draft(drafts);
    inspect(inspection, review);
  }

  private void comment(CommentService comments) {
    asks(
        "CommentService.post",
        (v, s) -> comments.post(v, s.id(), comment(s, null), Channel.WEB, key()));
    asks(
        "CommentService.post: a reply",
        (v, s) -> comments.post(v, s.id(), comment(s, s.comment()), Channel.WEB, key()));
    does(
        "CommentService.edit",
        (v, s) -> comments.edit(v, s.id(), s.comment(), "Said better.", null));
    does("CommentService.withdraw", (v, s) -> comments.withdraw(v, s.id(), s.comment()));
  }

  private void draft(DraftService drafts) {
    asks(
        "DraftService.save",
        (v, s) ->
            drafts.save(
                v,
                SavedDraft.none(s.id(), s.question(), DraftPlace.TOP)
                    .typed(null, LanguageTag.ENGLISH, "Not yet said.")));
    asks(
        "DraftService.find",
        (v, s) -> {
          save(drafts, s);
          return drafts.find(v, s.question(), DraftPlace.TOP);
        });
    asks(
        "DraftService.own",
        (v, s) -> {
          save(drafts, s);
          return drafts.own(v).stream().findFirst();
        });
    asks(
        "DraftService.discard",
        (v, s) -> {
          save(drafts, s);
          drafts.discard(v, s.question(), DraftPlace.TOP);
          boolean gone = drafts.find(s.viewer(Who.AUTHOR), s.question(), DraftPlace.TOP).isEmpty();
          return gone;
        });
  }

  private void inspect(CommentInspection inspection, CommentReview review) {
    asks("CommentInspection.awaiting", (v, s) -> inspection.awaiting(v, s.id(), 0, 10));
    asks(
        "CommentInspection.countAwaiting(Viewer, ConsultationId, int)",
        (v, s) -> inspection.countAwaiting(v, s.id(), 10));
    asks(
        "CommentInspection.countAwaiting(Viewer, Collection, int)",
        (v, s) -> inspection.countAwaiting(v, List.of(s.id()), 10));
    asks(
        "CommentInspection.find(Viewer, ConsultationId, int)",
        (v, s) -> inspection.find(v, s.id(), s.comment()));
    asks(
        "CommentInspection.find(Viewer, ConsultationId, Collection)",
        (v, s) -> inspection.find(v, s.id(), List.of(review.lock(s.id(), s.comment()).id())));
    asks("CommentInspection.record", (v, s) -> inspection.record(v, s.id(), 1));
  }

  private static void save(DraftService drafts, Scene scene) {
    drafts.save(
        scene.viewer(Who.AUTHOR),
        SavedDraft.none(scene.id(), scene.question(), DraftPlace.TOP)
            .typed(null, LanguageTag.ENGLISH, "Not yet said."));
  }

  private static CommentDraft comment(
      Scene scene, @org.jspecify.annotations.Nullable Integer parent) {
    return new CommentDraft(
        scene.question(), parent, null, LanguageTag.ENGLISH, "We favour continuation.");
  }

  private static IdempotencyKey key() {
    return IdempotencyKey.random();
  }
}
