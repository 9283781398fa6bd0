package org.rapporteur.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.publiclog.Entry;

/// A decision as it was made. Words that were erased, or that the reader may not see, are empty.
///
/// @param number of its entry in the public log
/// @param role who decided, as the log says it: `moderator`, `second-moderator`, `secretariat`
/// @param tellAfter until then the one who decided can undo it, and the author hears nothing
/// @param reverses the number of the decision that this one takes back
/// @param reversedBy the number of the decision that takes this one back
public record DecisionDetails(
    DecisionId id,
    ConsultationId consultation,
    int number,
    Act act,
    CommentId comment,
    int commentNumber,
    int contributor,
    int policyVersion,
    String policyPoint,
    @Nullable PersonId by,
    String byName,
    String role,
    Instant at,
    Instant tellAfter,
    @Nullable Integer reverses,
    @Nullable Integer reversedBy,
    String textForAuthor,
    String publicReason) {

  /// "M-0041".
  public String label() {
    return Entry.label(number);
  }

  /// Whether it was taken back before anybody was told; the one that takes it back is not told
  /// either.
  public boolean isInForce() {
    return reversedBy == null;
  }

  /// As everyone may read it.
  DecisionDetails forEveryone() {
    return withWords("", "", publicReason);
  }

  /// As its author may read it: who decided is not told.
  DecisionDetails forAuthor() {
    return withWords("", textForAuthor, publicReason);
  }

  private DecisionDetails withWords(String name, String forAuthor, String forEveryone) {
    return new DecisionDetails(
        id,
        consultation,
        number,
        act,
        comment,
        commentNumber,
        contributor,
        policyVersion,
        policyPoint,
        name.isEmpty() ? null : by,
        name,
        role,
        at,
        tellAfter,
        reverses,
        reversedBy,
        forAuthor,
        forEveryone);
  }
}
