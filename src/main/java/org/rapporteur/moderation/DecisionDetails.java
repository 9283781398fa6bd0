package org.rapporteur.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.publiclog.LogEntry;

/// A decision as it was made. Texts that were erased, or that the viewer may not see, are empty.
/// @param number the number of its entry in the public log
/// @param role the decider's role in the log: `moderator`, `second-moderator` or `secretariat`
/// @param notifyAfter the time until which the decision can be undone and the contributor is not
///     notified
/// @param reverses the number of the decision that this one reverses
/// @param reversedBy the number of the decision that reversed this one
public record DecisionDetails(
    DecisionId id,
    ConsultationId consultation,
    int number,
    ModerationAction action,
    CommentId comment,
    int commentNumber,
    int contributor,
    int policyVersion,
    String policyPoint,
    @Nullable PersonId decidedBy,
    String decidedByName,
    String role,
    Instant decidedAt,
    Instant notifyAfter,
    @Nullable Integer reverses,
    @Nullable Integer reversedBy,
    String messageToContributor,
    String publicReason) {

  private static final CommentId NO_COMMENT = new CommentId(0);

  /// The label, such as `M-0041`.
  public String label() {
    return LogEntry.label(number);
  }

  /// True if no other decision reversed it.
  public boolean isInForce() {
    return reversedBy == null;
  }

  /// The public version. A decision about a person names no comment, so it identifies nobody.
  DecisionDetails forPublic() {
    boolean showsComment = !action.isAboutPerson();
    return withVisible(
        showsComment ? comment : NO_COMMENT,
        showsComment ? commentNumber : 0,
        showsComment ? contributor : 0,
        "",
        "",
        publicReason);
  }

  /// The version for the contributor, without the name of the decider.
  DecisionDetails forContributor() {
    return withVisible(comment, commentNumber, contributor, "", messageToContributor, publicReason);
  }

  private DecisionDetails withVisible(
      CommentId visibleComment,
      int visibleCommentNumber,
      int visibleContributor,
      String visibleName,
      String visibleMessage,
      String visibleReason) {
    return new DecisionDetails(
        id,
        consultation,
        number,
        action,
        visibleComment,
        visibleCommentNumber,
        visibleContributor,
        policyVersion,
        policyPoint,
        visibleName.isEmpty() ? null : decidedBy,
        visibleName,
        role,
        decidedAt,
        notifyAfter,
        reverses,
        reversedBy,
        visibleMessage,
        visibleReason);
  }
}
