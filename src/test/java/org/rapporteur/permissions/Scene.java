package org.rapporteur.permissions;

import java.util.Map;
import java.util.Objects;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;

/// What a row is tried on: a consultation in its state, the author's comment in it, the decision on
/// that comment or the entry of what the author says to the report (0 for none), and everybody
/// with the roles they hold there.
record Scene(ConsultationDetails consultation, int comment, int decision, Map<Who, Viewer> people) {

  /// The comment of somebody else that every scene with comments has.
  static final int ANOTHERS_COMMENT = 1;

  ConsultationId id() {
    return consultation.id();
  }

  QuestionId question() {
    return consultation.question(1).orElseThrow().id();
  }

  Viewer viewer(Who who) {
    return Objects.requireNonNull(people.get(who), who::column);
  }

  PersonId person(Who who) {
    return viewer(who).requireSignedIn("test");
  }
}
