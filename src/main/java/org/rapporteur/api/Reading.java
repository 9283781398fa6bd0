package org.rapporteur.api;

import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Finds who asks, and what an address names, as far as they may know of it.
@Component
class Reading {

  private final ConsultationService consultations;
  private final ThemeService themes;
  private final Viewers viewers;

  Reading(ConsultationService consultations, ThemeService themes, Viewers viewers) {
    this.consultations = consultations;
    this.themes = themes;
    this.viewers = viewers;
  }

  /// Whoever sends something says by a token who they are, before anything of it is read.
  Viewer sender() {
    var viewer = viewers.current();
    if (!viewer.isSignedIn()) {
      throw ApiRefused.tokenMissing();
    }
    return viewer;
  }

  ConsultationDetails consultation(String slug) {
    return consultations.get(viewers.current(), Slug.inAddress(slug, "consultation"));
  }

  QuestionDetails question(ConsultationDetails consultation, int number) {
    return consultation.question(number).orElseThrow(() -> new NotFound("question", number));
  }

  QuestionTheme theme(ConsultationDetails consultation, int number) {
    return themes.find(consultation, number).orElseThrow(() -> new NotFound("theme", number));
  }

  /// Nothing where none is asked for, and where there is nothing to choose from, as with all that
  /// narrows comments down; one of another question is none of this one.
  void theme(ConsultationDetails consultation, QuestionDetails question, int number) {
    if (number != 0
        && consultation.phase().showsComments()
        && !theme(consultation, number).question().equals(question.id())) {
      throw new NotFound("theme", number);
    }
  }
}
