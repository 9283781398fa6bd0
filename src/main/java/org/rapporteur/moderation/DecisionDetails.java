package org.rapporteur.moderation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.publiclog.LogEntry;

/// A decision as it was made. Texts that were erased, or that the viewer may not see, are empty.
///
/// @param number the number of its entry in the public log
public record DecisionDetails(
    DecisionId id,
    int number,
    ModerationAction action,
    Subject subject,
    Reasons reasons,
    Decider decider,
    Times times,
    Reversal reversal) {

  /// The comment that was decided on, and its contributor.
  ///
  /// @param contributor the number of the contributor in the consultation
  public record Subject(
      ConsultationId consultation, CommentId comment, int commentNumber, int contributor) {

    private static final CommentId NO_COMMENT = new CommentId(0);

    /// Hides the comment and its contributor: the id and the numbers are 0.
    private Subject withoutComment() {
      return new Subject(consultation, NO_COMMENT, 0, 0);
    }
  }

  /// The policy point on which a decision is based, and its texts.
  public record Reasons(
      int policyVersion, String policyPoint, String messageToContributor, String publicReason) {

    private Reasons withoutMessage() {
      return new Reasons(policyVersion, policyPoint, "", publicReason);
    }

    /// Returns the reasons of a reversal: the same policy point with its own public reason.
    Reasons forReversal(String reason) {
      return new Reasons(policyVersion, policyPoint, "", reason);
    }
  }

  /// The person who decided.
  ///
  /// @param role a code of the public log: `moderator`, `second-moderator` or `secretariat`
  public record Decider(@Nullable PersonId person, String name, String role) {

    public static final String MODERATOR = "moderator";
    public static final String SECOND_MODERATOR = "second-moderator";
    public static final String SECRETARIAT = "secretariat";

    private Decider withoutName() {
      return new Decider(null, "", role);
    }
  }

  /// The times of a decision.
  ///
  /// @param notifyAfter until then the decision can be undone and the contributor is not notified
  public record Times(Instant decidedAt, Instant notifyAfter) {

    /// Truncates the time to microseconds, the precision of the database.
    static Times forDecisionAt(Instant time) {
      Instant decidedAt = time.truncatedTo(ChronoUnit.MICROS);
      return new Times(decidedAt, decidedAt.plus(ModerationService.UNDO_PERIOD));
    }
  }

  /// The relation to the decisions before and after it.
  ///
  /// @param reverses the number of the decision that this one reverses
  /// @param reversedBy the number of the decision that reversed this one
  public record Reversal(@Nullable Integer reverses, @Nullable Integer reversedBy) {}

  public ConsultationId consultation() {
    return subject.consultation();
  }

  public CommentId comment() {
    return subject.comment();
  }

  /// Returns the number of the comment, or 0 if the viewer may not see it.
  public int commentNumber() {
    return subject.commentNumber();
  }

  /// False if the decision is about a person and the viewer may not see its comment.
  public boolean namesComment() {
    return commentNumber() != 0;
  }

  public Instant decidedAt() {
    return times.decidedAt();
  }

  public String messageToContributor() {
    return reasons.messageToContributor();
  }

  public String publicReason() {
    return reasons.publicReason();
  }

  /// Returns the label, such as `M-0041`.
  public String label() {
    return LogEntry.label(number);
  }

  /// True if no other decision reversed this one.
  public boolean isInForce() {
    return reversal.reversedBy() == null;
  }

  boolean isDecidedBy(PersonId person) {
    return person.equals(decider.person());
  }

  /// Returns the public version. A decision about a person then names no comment, because a comment
  /// identifies its contributor.
  DecisionDetails forPublic() {
    var visibleSubject = action.isAboutPerson() ? subject.withoutComment() : subject;
    return new DecisionDetails(
        id,
        number,
        action,
        visibleSubject,
        reasons.withoutMessage(),
        decider.withoutName(),
        times,
        reversal);
  }

  /// Returns the version for the contributor, without the name of the decider.
  DecisionDetails forContributor() {
    return new DecisionDetails(
        id, number, action, subject, reasons, decider.withoutName(), times, reversal);
  }
}
