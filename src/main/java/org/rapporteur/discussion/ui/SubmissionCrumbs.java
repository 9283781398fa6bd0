package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Crumbs;

/// The way from the start to the formal submissions of a consultation, as their pages all begin it.
final class SubmissionCrumbs {

  private SubmissionCrumbs() {}

  static Crumbs in(ConsultationDetails consultation) {
    var crumbs = new Crumbs();
    var language = new LanguageTag(UI.getCurrent().getLocale().getLanguage());
    return crumbs
        .step(crumbs.getTranslation("consultation.all"), "/")
        .step(
            consultation.title().in(language),
            ConsultationLinks.consultation(consultation.slug()).substring(1))
        .step(
            crumbs.getTranslation("discussion.submissions"),
            SubmissionLinks.submissions(consultation.slug()).substring(1));
  }
}
