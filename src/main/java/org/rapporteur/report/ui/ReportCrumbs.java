package org.rapporteur.report.ui;

import java.util.Locale;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.challenge.ChallengeLinks;
import org.rapporteur.report.ui.ReportAdmission.Asked;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Crumbs;

/// The way to a form about a paragraph.
final class ReportCrumbs {

  private ReportCrumbs() {}

  static Crumbs to(Asked asked, Locale locale) {
    var consultation = asked.consultation();
    int edition = asked.edition().number();
    var crumbs = new Crumbs();
    return crumbs
        .step(
            consultation.title().in(new LanguageTag(locale.getLanguage())),
            ConsultationLinks.consultation(consultation.slug()))
        .step(
            crumbs.getTranslation("report.page"), ReportLinks.edition(consultation.slug(), edition))
        .step(
            crumbs.getTranslation("report.challenges"),
            ChallengeLinks.all(consultation.slug(), edition));
  }
}
