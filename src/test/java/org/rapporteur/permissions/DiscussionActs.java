package org.rapporteur.permissions;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.personal.OwnCommentService;
import org.rapporteur.discussion.personal.PersonalOverlayService;
import org.rapporteur.discussion.personal.UnreadService;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.similarity.SimilarCommentService;
import org.rapporteur.discussion.thread.CommentInspectionService;
import org.rapporteur.discussion.thread.QuotingCommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Comments, positions, drafts, and what staff see of them.
@Component
class DiscussionActs extends Acts {

  DiscussionActs(
      CommentService comments,
      CommentReviewService review,
      QuotingCommentService quoting,
      CommentInspectionService inspection,
      PositionService positions,
      DraftService drafts,
      AttachmentService attachments,
      SimilarCommentService similar,
      PersonalOverlayService marks,
      UnreadService reading,
      OwnCommentService own,
      ContributorProfileService contributors,
      DelegationLifecycleService speaking,
      ViewerService viewers) {
    comment(comments);
    asks(
        "ContributorProfileService.listOwnPositions",
        (v, s) -> {
          var author = s.person(Who.AUTHOR);
          var delegation = speaking.addSample(author, aDelegation(), List.of());
          positions.setPosition(viewers.forPerson(author), s.id(), s.comment(), true, delegation);
          var asking = v.person() == null ? v : viewers.forPerson(v.requireSignedIn("test"));
          return contributors.listOwnPositions(asking, s.consultation(), s.comment()).stream()
              .findFirst();
        });
    asks(
        "ContributorProfileService.listPositions: who set it",
        (v, s) -> {
          var author = s.person(Who.AUTHOR);
          var delegation = speaking.addSample(author, aDelegation(), List.of());
          positions.setPosition(viewers.forPerson(author), s.id(), s.comment(), true, delegation);
          int contributor = contributors.listParticipations(delegation).getFirst().contributor();
          var asking = v.person() == null ? v : viewers.forPerson(v.requireSignedIn("test"));
          return contributors
              .listPositions(asking, s.consultation(), contributor, 0)
              .items()
              .stream()
              .filter(held -> held.takenBy() != null)
              .findFirst();
        });
    does(
        "PositionService.changePosition",
        (v, s) -> positions.changePosition(v, s.id(), s.comment(), true, null, null));
    does(
        "PositionService.setPosition",
        (v, s) -> positions.setPosition(v, s.id(), s.comment(), true, null));
    asks(
        "PersonalOverlayService.loadOverlay",
        (v, s) ->
            Optional.of(marks.loadOverlay(v, s.consultation(), List.of(s.comment())))
                .filter(found -> !found.editable().isEmpty()));
    does("UnreadService.recordVisit", (v, s) -> reading.recordVisit(v, s.question(), 1));
    does("UnreadService.markAllRead", (v, s) -> reading.markAllRead(v, s.question()));
    asks(
        "UnreadService.countUnread",
        (v, s) -> Optional.of(reading.countUnread(v, s.consultation(), Map.of(), null)));
    asks(
        "UnreadService.countTotals",
        (v, s) -> Optional.of(reading.countTotals(v, List.of(s.consultation()), Map.of())));
    asks("OwnCommentService.findText", (v, s) -> own.findText(v, s.consultation(), s.comment()));
    asks(
        "OwnCommentService.listContributions",
        (v, s) ->
            own.listContributions(v, Long.MAX_VALUE).stream()
                .filter(made -> made.consultation().equals(s.consultation().slug()))
                .findFirst());
    asks("OwnCommentService.hasPublished", (v, s) -> own.hasPublished(v, s.id()));
    asks(
        "OwnCommentService.listPublished",
        (v, s) -> own.listPublished(v, s.id()).stream().findFirst());
    asks(
        "OwnCommentService.listAwaitingReview",
        (v, s) -> own.listAwaitingReview(v, s.consultation(), s.question()).stream().findFirst());
    asks("CommentReviewService.isAuthor", (v, s) -> review.isAuthor(v, s.id(), s.comment()));
    draft(drafts);
    attach(attachments);
    asks(
        "SimilarCommentService.findSimilar",
        (v, s) -> similar.findSimilar(v, s.question(), "We favour continuation."));
    inspect(inspection, review);
    asks(
        "QuotingCommentService.listQuoting",
        (v, s) -> Optional.of(quoting.listQuoting(v, s.id(), s.comment())));
  }

  private void comment(CommentService comments) {
    asks(
        "CommentService.post",
        (v, s) -> comments.post(v, s.id(), comment(s, null), Channel.WEB, key()));
    asks(
        "CommentService.post: a reply",
        (v, s) -> comments.post(v, s.id(), comment(s, s.comment()), Channel.WEB, key()));
    asks(
        "CommentService.post: officially",
        (v, s) ->
            comments.post(
                v,
                s.id(),
                CommentDraft.officialReply(
                    s.question(), s.comment(), LanguageTag.ENGLISH, "That of paragraph 72."),
                Channel.WEB,
                key()));
    does(
        "CommentService.edit",
        (v, s) -> comments.edit(v, s.id(), s.comment(), new CommentEdit("Said better.", null)));
    does("CommentService.withdraw", (v, s) -> comments.withdraw(v, s.id(), s.comment()));
    does(
        "CommentService.editAnswer",
        (v, s) -> comments.editAnswer(v, s.id(), s.comment(), "Said better.", null));
    does(
        "CommentService.withdrawAnswer", (v, s) -> comments.withdrawAnswer(v, s.id(), s.comment()));
  }

  private void draft(DraftService drafts) {
    asks(
        "DraftService.save",
        (v, s) ->
            drafts.save(
                v,
                SavedDraft.empty(s.id(), s.question(), DraftTarget.TOP)
                    .withText(null, false, LanguageTag.ENGLISH, "Not yet said.")));
    asks(
        "DraftService.find",
        (v, s) -> {
          save(drafts, s);
          return drafts.find(v, s.question(), DraftTarget.TOP);
        });
    asks(
        "DraftService.listOwn",
        (v, s) -> {
          save(drafts, s);
          return drafts.listOwn(v).stream().findFirst();
        });
    asks(
        "DraftService.discard",
        (v, s) -> {
          save(drafts, s);
          drafts.discard(v, s.question(), DraftTarget.TOP);
          boolean gone = drafts.find(s.viewer(Who.AUTHOR), s.question(), DraftTarget.TOP).isEmpty();
          return gone;
        });
  }

  private void attach(AttachmentService attachments) {
    asks("AttachmentService.add", (v, s) -> add(attachments, v, s));
    asks(
        "AttachmentService.listWaiting",
        (v, s) -> {
          add(attachments, s.viewer(Who.AUTHOR), s);
          return attachments.listWaiting(v, s.question(), DraftTarget.replyTo(1)).stream()
              .findFirst();
        });
    asks(
        "AttachmentService.findUploaded",
        (v, s) -> {
          var sent = add(attachments, s.viewer(Who.AUTHOR), s, DraftTarget.STAGED);
          return attachments.findUploaded(v, s.question(), List.of(sent.file().hash())).stream()
              .findFirst();
        });
    asks(
        "AttachmentService.remove",
        (v, s) -> {
          var author = s.viewer(Who.AUTHOR);
          attachments.remove(v, add(attachments, author, s).id());
          var left = attachments.listWaiting(author, s.question(), DraftTarget.replyTo(1));
          left.forEach(attachment -> attachments.remove(author, attachment.id()));
          return left.isEmpty();
        });
  }

  private static AttachmentDetails add(AttachmentService attachments, Viewer viewer, Scene scene) {
    return add(attachments, viewer, scene, DraftTarget.replyTo(1));
  }

  private static AttachmentDetails add(
      AttachmentService attachments, Viewer viewer, Scene scene, DraftTarget place) {
    return attachments.add(
        viewer,
        scene.id(),
        scene.question(),
        place,
        "point.png",
        new ByteArrayInputStream(SampleFiles.png()));
  }

  private void inspect(CommentInspectionService inspection, CommentReviewService review) {
    asks(
        "CommentInspectionService.listAwaitingReview",
        (v, s) -> inspection.listAwaitingReview(v, s.id(), 0, 10));
    asks(
        "CommentInspectionService.countAwaitingReview(Viewer, ConsultationId, int)",
        (v, s) -> inspection.countAwaitingReview(v, s.id(), 10));
    asks(
        "CommentInspectionService.countAwaitingReview(Viewer, Collection, int)",
        (v, s) -> inspection.countAwaitingReview(v, List.of(s.id()), 10));
    asks(
        "CommentInspectionService.findComment",
        (v, s) -> inspection.findComment(v, s.id(), s.comment()));
    asks(
        "CommentInspectionService.findComments",
        (v, s) ->
            inspection.findComments(v, s.id(), List.of(review.lock(s.id(), s.comment()).id())));
    asks("CommentInspectionService.countByState", (v, s) -> inspection.countByState(v, s.id(), 1));
  }

  private static DelegationDraft aDelegation() {
    return new DelegationDraft(
        "Ministry of Communications",
        StakeholderGroup.GOVERNMENTS,
        new CountryCode("KE"),
        "Letter of 3 August");
  }

  private static void save(DraftService drafts, Scene scene) {
    drafts.save(
        scene.viewer(Who.AUTHOR),
        SavedDraft.empty(scene.id(), scene.question(), DraftTarget.TOP)
            .withText(null, false, LanguageTag.ENGLISH, "Not yet said."));
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
