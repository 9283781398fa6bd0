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

  private static final CommentId NO_COMMENT = new CommentId(0);

  /// "M-0041".
  public String label() {
    return Entry.label(number);
  }

  /// Whether it was taken back before anybody was told; the one that takes it back is not told
  /// either.
  public boolean isInForce() {
    return reversedBy == null;
  }

  /// As everyone may read it. One about a person names no comment, and so nobody.
  DecisionDetails forEveryone() {
    boolean named = !act.isAboutAPerson();
    return as(
        named ? comment : NO_COMMENT,
        named ? commentNumber : 0,
        named ? contributor : 0,
        "",
        "",
        publicReason);
  }

  /// As its author may read it: who decided is not told.
  DecisionDetails forAuthor() {
    return as(comment, commentNumber, contributor, "", textForAuthor, publicReason);
  }

  private DecisionDetails as(
      CommentId about, int aboutNumber, int of, String name, String forAuthor, String forEveryone) {
    return new DecisionDetails(
        id,
        consultation,
        number,
        act,
        about,
        aboutNumber,
        of,
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
