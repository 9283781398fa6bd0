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

/// Finds the viewer of a request and the objects in its address, if the viewer may see them.
@Component
public class ApiLookup {

  private final ConsultationService consultations;
  private final ThemeService themes;
  private final Viewers viewers;

  ApiLookup(ConsultationService consultations, ThemeService themes, Viewers viewers) {
    this.consultations = consultations;
    this.themes = themes;
    this.viewers = viewers;
  }

  /// Rejects a request without a valid token before its body is read.
  Viewer requireSignedIn() {
    var viewer = viewers.current();
    if (!viewer.isSignedIn()) {
      throw InvalidApiRequest.tokenMissing();
    }
    return viewer;
  }

  public ConsultationDetails requireConsultation(String slug) {
    return consultations.get(viewers.current(), Slug.fromPath(slug, "consultation"));
  }

  public QuestionDetails requireQuestion(ConsultationDetails consultation, int number) {
    return consultation.question(number).orElseThrow(() -> new NotFound("question", number));
  }

  public QuestionTheme requireTheme(ConsultationDetails consultation, int number) {
    return themes.findTheme(consultation, number).orElseThrow(() -> new NotFound("theme", number));
  }

  /// Accepts 0 (no theme) and consultations without visible comments. A theme of another question
  /// is not found.
  void requireThemeOfQuestion(
      ConsultationDetails consultation, QuestionDetails question, int number) {
    if (number != 0
        && consultation.phase().showsComments()
        && !requireTheme(consultation, number).question().equals(question.id())) {
      throw new NotFound("theme", number);
    }
  }
}
