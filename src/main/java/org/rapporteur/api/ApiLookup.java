package org.rapporteur.api;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Finds the viewer of a request and the objects in its URL, if the viewer may see them.
@Component
public class ApiLookup {

  private final ConsultationService consultations;
  private final ThemeService themes;
  private final ViewerService viewers;
  private final DelegationService delegations;

  ApiLookup(
      ConsultationService consultations,
      ThemeService themes,
      ViewerService viewers,
      DelegationService delegations) {
    this.consultations = consultations;
    this.themes = themes;
    this.viewers = viewers;
    this.delegations = delegations;
  }

  /// Requires a valid API token. Called before the body of the request is read.
  public Viewer requireSignedIn() {
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

  /// Finds a delegation for which the viewer speaks.
  ///
  /// @param slug null for no delegation
  public @Nullable DelegationId findDelegation(Viewer viewer, @Nullable String slug) {
    if (slug == null) {
      return null;
    }
    return delegations.listBySpeaker(viewer.requireSignedIn("comment")).stream()
        .filter(delegation -> delegation.slug().value().equals(slug))
        .map(DelegationDetails::id)
        .findFirst()
        .orElseThrow(() -> new NotFound("delegation", slug));
  }

  /// Requires that the theme belongs to the question. Accepts 0, which means no theme, and
  /// consultations whose comments are not visible.
  void requireThemeOfQuestion(
      ConsultationDetails consultation, QuestionDetails question, int number) {
    if (number != 0
        && consultation.phase().showsComments()
        && !requireTheme(consultation, number).question().equals(question.id())) {
      throw new NotFound("theme", number);
    }
  }
}
