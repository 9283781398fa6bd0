package org.rapporteur.response.ui;

import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.response.challenge.ChallengeLinks;
import org.rapporteur.response.followup.FollowUpLinks;
import org.rapporteur.response.ui.ResponseAccess.Asked;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Breadcrumbs;

/// The way to a form about a paragraph.
final class ReportCrumbs {

  private ReportCrumbs() {}

  static Breadcrumbs to(Asked asked, Locale locale) {
    var slug = asked.consultation().slug();
    int edition = asked.edition().number();
    return step(
        toReport(asked.consultation(), ReportLinks.edition(slug, edition), locale),
        "response.challenges",
        ChallengeLinks.all(slug, edition));
  }

  static Breadcrumbs toFollowUps(ConsultationDetails consultation, Locale locale) {
    var slug = consultation.slug();
    return step(
        toReport(consultation, ReportLinks.latest(slug), locale),
        "response.follow-ups",
        FollowUpLinks.of(slug));
  }

  private static Breadcrumbs toReport(
      ConsultationDetails consultation, String report, Locale locale) {
    var crumbs =
        new Breadcrumbs()
            .addLink(
                consultation.title().inLanguage(new LanguageTag(locale.getLanguage())),
                ConsultationLinks.consultation(consultation.slug()));
    return step(crumbs, "report.page", report);
  }

  private static Breadcrumbs step(Breadcrumbs crumbs, String words, String address) {
    return crumbs.addLink(crumbs.getTranslation(words), address);
  }
}
