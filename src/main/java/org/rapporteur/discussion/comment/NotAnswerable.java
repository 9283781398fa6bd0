package org.rapporteur.discussion.comment;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Only what is published can be answered or agreed with.
public final class NotAnswerable extends Refusal {

  public NotAnswerable(int comment) {
    super(Kind.CONFLICT, "comment.not-answerable", Map.of("comment", comment));
  }
}
