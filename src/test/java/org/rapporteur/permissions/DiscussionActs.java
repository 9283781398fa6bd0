package org.rapporteur.permissions;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.ScaleChoice;
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
import org.rapporteur.discussion.questionposition.QuestionPositionService;
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

/// Acts on comments, positions, drafts and attachments.
@Component
class DiscussionActs extends Acts {

  DiscussionActs(
      CommentService comments,
      CommentReviewService review,
      QuotingCommentService quoting,
      CommentInspectionService inspection,
      PositionService positions,
      QuestionPositionService questionPositions,
      DraftService drafts,
      AttachmentService attachments,
      SimilarCommentService similar,
      PersonalOverlayService overlays,
      UnreadService unread,
      OwnCommentService own,
      ContributorProfileService contributors,
      DelegationLifecycleService delegations,
      ViewerService viewers) {
    registerComments(comments);
    register(
        "ContributorProfileService.listOwnPositions",
        (v, s) -> {
          var author = s.person(Actor.AUTHOR);
          var delegation = delegations.addSample(author, delegationDraft(), List.of());
          positions.setPosition(viewers.forPerson(author), s.id(), s.comment(), true, delegation);
          var viewer = v.person() == null ? v : viewers.forPerson(v.requireSignedIn("test"));
          return contributors.listOwnPositions(viewer, s.consultation(), s.comment()).stream()
              .findFirst();
        });
    register(
        "ContributorProfileService.listPositions: who set it",
        (v, s) -> {
          var author = s.person(Actor.AUTHOR);
          var delegation = delegations.addSample(author, delegationDraft(), List.of());
          positions.setPosition(viewers.forPerson(author), s.id(), s.comment(), true, delegation);
          int contributor = contributors.listParticipations(delegation).getFirst().contributor();
          var viewer = v.person() == null ? v : viewers.forPerson(v.requireSignedIn("test"));
          return contributors
              .listPositions(viewer, s.consultation(), contributor, 0)
              .items()
              .stream()
              .filter(position -> position.takenBy() != null)
              .findFirst();
        });
    registerVoid(
        "PositionService.changePosition",
        (v, s) -> positions.changePosition(v, s.id(), s.comment(), true, null, null));
    registerVoid(
        "PositionService.setPosition",
        (v, s) -> positions.setPosition(v, s.id(), s.comment(), true, null));
    registerVoid(
        "QuestionPositionService.setPosition",
        (v, s) -> questionPositions.setPosition(v, s.id(), 1, ScaleChoice.AGAINST, null));
    registerVoid(
        "QuestionPositionService.changePosition",
        (v, s) ->
            questionPositions.changePosition(
                v, s.id(), 1, ScaleChoice.IN_FAVOUR, null, ScaleChoice.AGAINST));
    register(
        "QuestionPositionService.listOwn",
        (v, s) -> questionPositions.listOwn(v, s.consultation(), question(s)).stream().findFirst());
    register(
        "QuestionPositionService.listOwnComments",
        (v, s) ->
            questionPositions.listOwnComments(v, s.consultation(), question(s)).stream()
                .findFirst());
    register(
        "PersonalOverlayService.loadOverlay",
        (v, s) ->
            Optional.of(overlays.loadOverlay(v, s.consultation(), List.of(s.comment())))
                .filter(found -> !found.editable().isEmpty()));
    registerVoid("UnreadService.recordVisit", (v, s) -> unread.recordVisit(v, s.question(), 1));
    registerVoid("UnreadService.markAllRead", (v, s) -> unread.markAllRead(v, s.question()));
    register(
        "UnreadService.countUnread",
        (v, s) -> Optional.of(unread.countUnread(v, s.consultation(), Map.of(), null)));
    register(
        "UnreadService.countTotals",
        (v, s) -> Optional.of(unread.countTotals(v, List.of(s.consultation()), Map.of())));
    register(
        "OwnCommentService.findText", (v, s) -> own.findText(v, s.consultation(), s.comment()));
    register(
        "OwnCommentService.listContributions",
        (v, s) ->
            own.listContributions(v, Long.MAX_VALUE).stream()
                .filter(made -> made.consultation().equals(s.consultation().slug()))
                .findFirst());
    register("OwnCommentService.hasPublished", (v, s) -> own.hasPublished(v, s.id()));
    register(
        "OwnCommentService.listPublished",
        (v, s) -> own.listPublished(v, s.id()).stream().findFirst());
    register(
        "OwnCommentService.listAwaitingReview",
        (v, s) -> own.listAwaitingReview(v, s.consultation(), s.question()).stream().findFirst());
    register("CommentReviewService.isAuthor", (v, s) -> review.isAuthor(v, s.id(), s.comment()));
    registerDrafts(drafts);
    registerAttachments(attachments);
    register(
        "SimilarCommentService.findSimilar",
        (v, s) -> similar.findSimilar(v, s.question(), "We favour continuation."));
    registerInspection(inspection, review);
    register(
        "QuotingCommentService.listQuoting",
        (v, s) -> Optional.of(quoting.listQuoting(v, s.id(), s.comment())));
  }

  private void registerComments(CommentService comments) {
    register(
        "CommentService.post",
        (v, s) -> comments.post(v, s.id(), commentDraft(s, null), Channel.WEB, randomKey()));
    register(
        "CommentService.post: a reply",
        (v, s) -> comments.post(v, s.id(), commentDraft(s, s.comment()), Channel.WEB, randomKey()));
    register(
        "CommentService.post: officially",
        (v, s) ->
            comments.post(
                v,
                s.id(),
                new CommentDraft(
                    s.question(),
                    s.comment(),
                    null,
                    LanguageTag.ENGLISH,
                    "That of paragraph 72.",
                    List.of(),
                    true),
                Channel.WEB,
                randomKey()));
    registerVoid(
        "CommentService.edit",
        (v, s) -> comments.edit(v, s.id(), s.comment(), new CommentEdit("Said better.", null)));
    registerVoid("CommentService.withdraw", (v, s) -> comments.withdraw(v, s.id(), s.comment()));
    registerVoid(
        "CommentService.editAnswer",
        (v, s) -> comments.editAnswer(v, s.id(), s.comment(), "Said better.", null));
    registerVoid(
        "CommentService.withdrawAnswer", (v, s) -> comments.withdrawAnswer(v, s.id(), s.comment()));
  }

  private void registerDrafts(DraftService drafts) {
    register(
        "DraftService.save",
        (v, s) ->
            drafts.save(
                v,
                SavedDraft.empty(s.id(), s.question(), DraftTarget.TOP)
                    .withText(null, false, LanguageTag.ENGLISH, "Not yet said.")));
    register(
        "DraftService.find",
        (v, s) -> {
          saveDraft(drafts, s);
          return drafts.find(v, s.question(), DraftTarget.TOP);
        });
    register(
        "DraftService.listOwn",
        (v, s) -> {
          saveDraft(drafts, s);
          return drafts.listOwn(v).stream().findFirst();
        });
    register(
        "DraftService.discard",
        (v, s) -> {
          saveDraft(drafts, s);
          drafts.discard(v, s.question(), DraftTarget.TOP);
          boolean discarded =
              drafts.find(s.viewer(Actor.AUTHOR), s.question(), DraftTarget.TOP).isEmpty();
          return discarded;
        });
  }

  private void registerAttachments(AttachmentService attachments) {
    register("AttachmentService.add", (v, s) -> addAttachment(attachments, v, s));
    register(
        "AttachmentService.listWaiting",
        (v, s) -> {
          addAttachment(attachments, s.viewer(Actor.AUTHOR), s);
          return attachments.listWaiting(v, s.question(), DraftTarget.replyTo(1)).stream()
              .findFirst();
        });
    register(
        "AttachmentService.findUploaded",
        (v, s) -> {
          var sent = addAttachment(attachments, s.viewer(Actor.AUTHOR), s, DraftTarget.STAGED);
          return attachments.findUploaded(v, s.question(), List.of(sent.file().hash())).stream()
              .findFirst();
        });
    register(
        "AttachmentService.remove",
        (v, s) -> {
          var author = s.viewer(Actor.AUTHOR);
          attachments.remove(v, addAttachment(attachments, author, s).id());
          var left = attachments.listWaiting(author, s.question(), DraftTarget.replyTo(1));
          left.forEach(attachment -> attachments.remove(author, attachment.id()));
          return left.isEmpty();
        });
  }

  private static AttachmentDetails addAttachment(
      AttachmentService attachments, Viewer viewer, Scenario scenario) {
    return addAttachment(attachments, viewer, scenario, DraftTarget.replyTo(1));
  }

  private static AttachmentDetails addAttachment(
      AttachmentService attachments, Viewer viewer, Scenario scenario, DraftTarget place) {
    return attachments.add(
        viewer,
        scenario.id(),
        scenario.question(),
        place,
        "point.png",
        new ByteArrayInputStream(SampleFiles.png()));
  }

  private void registerInspection(
      CommentInspectionService inspection, CommentReviewService review) {
    register(
        "CommentInspectionService.listAwaitingReview",
        (v, s) -> inspection.listAwaitingReview(v, s.id(), 0, 10));
    register(
        "CommentInspectionService.countAwaitingReview(Viewer, ConsultationId, int)",
        (v, s) -> inspection.countAwaitingReview(v, s.id(), 10));
    register(
        "CommentInspectionService.countAwaitingReview(Viewer, Collection, int)",
        (v, s) -> inspection.countAwaitingReview(v, List.of(s.id()), 10));
    register(
        "CommentInspectionService.findComment",
        (v, s) -> inspection.findComment(v, s.id(), s.comment()));
    register(
        "CommentInspectionService.findComments",
        (v, s) ->
            inspection.findComments(v, s.id(), List.of(review.lock(s.id(), s.comment()).id())));
    register(
        "CommentInspectionService.countByState", (v, s) -> inspection.countByState(v, s.id(), 1));
  }

  private static DelegationDraft delegationDraft() {
    return new DelegationDraft(
        "Ministry of Communications",
        StakeholderGroup.GOVERNMENTS,
        new CountryCode("KE"),
        "Letter of 3 August");
  }

  private static QuestionDetails question(Scenario scenario) {
    return scenario.consultation().question(1).orElseThrow();
  }

  private static void saveDraft(DraftService drafts, Scenario scenario) {
    drafts.save(
        scenario.viewer(Actor.AUTHOR),
        SavedDraft.empty(scenario.id(), scenario.question(), DraftTarget.TOP)
            .withText(null, false, LanguageTag.ENGLISH, "Not yet said."));
  }

  private static CommentDraft commentDraft(
      Scenario scenario, @org.jspecify.annotations.Nullable Integer parent) {
    return new CommentDraft(
            scenario.question(), parent, null, LanguageTag.ENGLISH, "We favour continuation.")
        .withQuestionPosition(ScaleChoice.NO_POSITION);
  }

  private static IdempotencyKey randomKey() {
    return IdempotencyKey.random();
  }
}
