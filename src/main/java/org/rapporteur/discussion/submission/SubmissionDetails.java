package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.comment.Redaction;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// A submission with its answers in question order. It is public once an answer is public and none
/// awaits review.
/// @param contributor the number of the delegation as a contributor
/// @param delegation the name of the delegation when it was sent
/// @param revision the number of the current revision of the summary
/// @param version increases with each change; speakers name the version that they saw
/// @param partnerNames the names of the partners that agreed
public record SubmissionDetails(
    SubmissionId id,
    ConsultationId consultation,
    int number,
    int contributor,
    DelegationId delegationId,
    String delegation,
    StakeholderGroup group,
    Region region,
    LanguageTag language,
    String summary,
    Instant receivedAt,
    int revision,
    int version,
    SubmissionOutcome outcome,
    boolean isPublic,
    List<SubmissionAnswer> answers,
    List<AttachmentDetails> attachments,
    List<String> partnerNames) {

  /// Moderation and withdrawal of the whole submission.
  /// @param summaryRemoved true if a decision removed the summary
  /// @param decision the number of the decision that removed or redacted the summary
  /// @param withdrawnAt the time when the delegation withdrew it
  /// @param hasPlaceholder true if it was public before the withdrawal, so a placeholder is shown
  public record SubmissionOutcome(
      boolean summaryRemoved,
      @Nullable Integer decision,
      @Nullable Instant withdrawnAt,
      boolean hasPlaceholder) {

    public boolean isWithdrawn() {
      return withdrawnAt != null;
    }
  }

  /// The comment that answers a question, both by number.
  public record SubmissionAnswer(int question, int comment, CommentState state) {

    public boolean isActive() {
      return state == CommentState.PUBLISHED || state == CommentState.AWAITING_REVIEW;
    }
  }

  SubmissionDetails withParts(
      List<SubmissionAnswer> newAnswers,
      List<AttachmentDetails> newAttachments,
      List<String> newPartnerNames) {
    return new SubmissionDetails(
        id,
        consultation,
        number,
        contributor,
        delegationId,
        delegation,
        group,
        region,
        language,
        summary,
        receivedAt,
        revision,
        version,
        outcome,
        isPublic,
        List.copyOf(newAnswers),
        List.copyOf(newAttachments),
        List.copyOf(newPartnerNames));
  }

  /// True if everyone may read the submission, or see that it was withdrawn.
  public boolean isVisible() {
    return isPublic || outcome.hasPlaceholder();
  }

  /// True if text of the summary is redacted. A change published after a redaction is not redacted.
  public boolean isRedacted() {
    return outcome.decision() != null && Redaction.isRedacted(summary);
  }

  /// True if the viewer speaks for the delegation and the submission can still be edited or
  /// withdrawn.
  public boolean canBeChangedBy(Viewer viewer, ConsultationDetails consultationDetails) {
    return consultationDetails.phase().acceptsComments()
        && viewer.isSpeakerFor(delegationId)
        && !outcome.isWithdrawn();
  }

  public String reference() {
    return SubmissionLinks.reference(number);
  }

  /// Numbers of the questions whose answers are public.
  public List<Integer> questions() {
    return answers.stream()
        .filter(answer -> answer.state() == CommentState.PUBLISHED)
        .map(SubmissionAnswer::question)
        .toList();
  }
}
