package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Breadcrumbs;

/// Breadcrumbs from the home page to the formal submissions of a consultation.
final class SubmissionBreadcrumbs {

  private SubmissionBreadcrumbs() {}

  static Breadcrumbs forConsultation(ConsultationDetails consultation) {
    var crumbs = new Breadcrumbs();
    var language = new LanguageTag(UI.getCurrent().getLocale().getLanguage());
    return crumbs
        .addLink(crumbs.getTranslation("consultation.all"), "/")
        .addLink(
            consultation.title().inLanguage(language),
            ConsultationLinks.consultation(consultation.slug()).substring(1))
        .addLink(
            crumbs.getTranslation("discussion.submissions"),
            SubmissionLinks.submissions(consultation.slug()).substring(1));
  }
}
