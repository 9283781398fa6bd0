package org.rapporteur.discussion.comment;

import java.time.Duration;
import java.time.Instant;
import org.rapporteur.consultation.terms.Terms;

/// The time after receipt in which authors may edit their comment.
public record EditPeriod(Duration length) {

  public static EditPeriod fromTerms(Terms terms) {
    return new EditPeriod(Duration.ofMinutes(terms.editMinutes()));
  }

  public boolean isOpen(Instant receivedAt, Instant now) {
    return now.isBefore(receivedAt.plus(length));
  }
}
