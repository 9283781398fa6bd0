package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.response.EditionParagraph;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.ViewGuard;

/// Restricts the form for a challenge to signed-in people and the other forms to the secretariat.
@SpringComponent
class ResponseAccess implements ViewGuard {

  private final ConsultationService consultations;
  private final ReportService reports;
  private final RenderedReports rendered;
  private final ChallengeService challenges;
  private final FollowUpService followUps;
  private final ViewerService viewers;

  ResponseAccess(
      ConsultationService consultations,
      ReportService reports,
      RenderedReports rendered,
      ChallengeService challenges,
      FollowUpService followUps,
      ViewerService viewers) {
    this.consultations = consultations;
    this.reports = reports;
    this.rendered = rendered;
    this.challenges = challenges;
    this.followUps = followUps;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == ChallengeView.class) {
      requireChallenge(parameters);
    } else if (view == ChallengeAnswerView.class) {
      requireAnswer(parameters);
    } else if (view == FollowUpView.class) {
      requireFollowUp(parameters);
    } else if (view == FollowUpWithdrawalView.class) {
      requireWithdrawal(parameters);
    }
  }

  FormTarget requireChallenge(RouteParameters parameters) {
    viewers.current().requireSignedIn("challenge");
    return findTarget(parameters);
  }

  ChallengeDetails requireAnswer(RouteParameters parameters) {
    var consultation = requireSecretariat(parameters, "answer-challenge");
    var challenge =
        challenges.get(viewers.current(), consultation.id(), parse(parameters, "number"));
    if (challenge.paragraph().edition() != parse(parameters, "edition")) {
      throw new NotFound("challenge", challenge.entry().label());
    }
    return challenge;
  }

  FormTarget requireFollowUp(RouteParameters parameters) {
    requireSecretariat(parameters, "follow-up");
    return findTarget(parameters);
  }

  FollowUpDetails requireWithdrawal(RouteParameters parameters) {
    var consultation = requireSecretariat(parameters, "follow-up");
    return followUps.get(viewers.current(), consultation.id(), parse(parameters, "number"));
  }

  FormTarget findTarget(RouteParameters parameters, EditionParagraph paragraph) {
    return findTarget(parameters, paragraph.edition(), paragraph.number());
  }

  private FormTarget findTarget(RouteParameters parameters) {
    return findTarget(parameters, parse(parameters, "edition"), parse(parameters, "number"));
  }

  private FormTarget findTarget(RouteParameters parameters, int number, int paragraph) {
    var consultation = getConsultation(parameters);
    var edition = reports.get(viewers.current(), consultation.id(), number);
    return rendered.get(consultation.slug(), edition).paragraphs().stream()
        .filter(each -> each.number() == paragraph)
        .findFirst()
        .map(each -> new FormTarget(consultation, edition, each))
        .orElseThrow(() -> new NotFound("paragraph", paragraph));
  }

  private ConsultationDetails requireSecretariat(RouteParameters parameters, String action) {
    var viewer = viewers.current();
    viewer.requireSignedIn(action);
    var consultation = getConsultation(parameters);
    viewer.requireSecretariat(consultation.id().scope(), action);
    return consultation;
  }

  private ConsultationDetails getConsultation(RouteParameters parameters) {
    return consultations.get(
        viewers.current(), Slug.fromPath(parameters.get("slug").orElse(""), "consultation"));
  }

  private static int parse(RouteParameters parameters, String name) {
    return parameters
        .get(name)
        .filter(number -> number.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .orElseThrow(() -> new NotFound(name, parameters.get(name).orElse("")));
  }
}
