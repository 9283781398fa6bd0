package org.rapporteur.permissions;

import java.util.Map;
import java.util.Objects;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;

/// State in which a row is tried: the consultation, the author's comment, the decision on it or the
/// author's challenge (0 for none), and the viewers of all actors.
record Scenario(
    ConsultationDetails consultation, int comment, int decision, Map<Actor, Viewer> people) {

  ConsultationId id() {
    return consultation.id();
  }

  QuestionId question() {
    return consultation.question(1).orElseThrow().id();
  }

  Viewer viewer(Actor actor) {
    return Objects.requireNonNull(people.get(actor), actor::column);
  }

  PersonId person(Actor actor) {
    return viewer(actor).requireSignedIn("test");
  }
}
