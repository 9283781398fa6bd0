package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.comment.Redaction;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// A submission and the comments that are its answers, in the order of the questions. It is read as
/// one thing: public once somebody can read an answer and none awaits review. `jointly` names the
/// organizations that agreed to submit it together.
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
    Standing standing,
    boolean isPublic,
    List<Answer> answers,
    List<AttachmentDetails> attachments,
    List<String> jointly) {

  /// What became of the whole.
  ///
  /// @param summaryRemoved whether a decision took the summary away
  /// @param decision the number of the decision that took words of the summary away
  /// @param withdrawnAt when its delegation took it back
  /// @param keepsPlace whether it was public before that, so that its place stays
  public record Standing(
      boolean summaryRemoved,
      @Nullable Integer decision,
      @Nullable Instant withdrawnAt,
      boolean keepsPlace) {

    public boolean isWithdrawn() {
      return withdrawnAt != null;
    }
  }

  /// A question's number and the comment that answers it.
  public record Answer(int question, int comment, CommentState state) {

    public boolean isStanding() {
      return state == CommentState.PUBLISHED || state == CommentState.AWAITING_REVIEW;
    }
  }

  SubmissionDetails with(
      List<Answer> answering, List<AttachmentDetails> attached, List<String> partners) {
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
        standing,
        isPublic,
        List.copyOf(answering),
        List.copyOf(attached),
        List.copyOf(partners));
  }

  /// Whether everyone may read it, or at least that it was there and was taken back.
  public boolean hasPublicPlace() {
    return isPublic || standing.keepsPlace();
  }

  /// Whether words of the summary are blacked out. A change that was published since a redaction is
  /// what its delegation wrote.
  public boolean isRedacted() {
    return standing.decision() != null && Redaction.isIn(summary);
  }

  /// "S-7".
  public String reference() {
    return SubmissionLinks.reference(number);
  }

  /// The questions whose answers can be read.
  public List<Integer> questions() {
    return answers.stream()
        .filter(answer -> answer.state() == CommentState.PUBLISHED)
        .map(Answer::question)
        .toList();
  }
}
