package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.page.RenderedReport;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.frame.ViewGuard;

/// Restricts the forms to signed-in people and to the secretariat.
@SpringComponent
class ResponseAccess implements ViewGuard {

  /// The paragraph that a form is about.
  record Asked(
      ConsultationDetails consultation, Edition edition, RenderedReport.Paragraph paragraph) {}

  /// A follow-up that is to be taken back.
  record Mistaken(ConsultationDetails consultation, FollowUpDetails followUp) {}

  private final ConsultationService consultations;
  private final ReportService reports;
  private final ChallengeService challenges;
  private final FollowUpService followUps;
  private final RenderedReports rendered;
  private final ViewerService viewers;

  ResponseAccess(
      ConsultationService consultations,
      ReportService reports,
      ChallengeService challenges,
      FollowUpService followUps,
      RenderedReports rendered,
      ViewerService viewers) {
    this.consultations = consultations;
    this.reports = reports;
    this.challenges = challenges;
    this.followUps = followUps;
    this.rendered = rendered;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == ChallengeView.class) {
      challenged(parameters);
    } else if (view == ChallengeAnswerView.class) {
      answered(parameters);
    } else if (view == FollowUpView.class) {
      followed(parameters);
    } else if (view == TakeBackView.class) {
      mistaken(parameters);
    }
  }

  Asked challenged(RouteParameters parameters) {
    viewers.current().requireSignedIn("challenge");
    return asked(consultation(parameters), number(parameters, "edition"), number(parameters));
  }

  ChallengeDetails answered(RouteParameters parameters) {
    var viewer = viewers.current();
    viewer.requireSignedIn("answer-challenge");
    var consultation = consultation(parameters);
    viewer.requireSecretariat(consultation.id().scope(), "answer-challenge");
    var challenge = challenges.get(viewer, consultation.id(), number(parameters));
    if (challenge.edition() != number(parameters, "edition")) {
      throw new NotFound("challenge", challenge.label());
    }
    return challenge;
  }

  Asked about(RouteParameters parameters, ChallengeDetails challenge) {
    return asked(consultation(parameters), challenge.edition(), challenge.paragraph());
  }

  Asked followed(RouteParameters parameters) {
    return asked(following(parameters), number(parameters, "edition"), number(parameters));
  }

  Mistaken mistaken(RouteParameters parameters) {
    var consultation = following(parameters);
    return new Mistaken(
        consultation, followUps.get(viewers.current(), consultation.id(), number(parameters)));
  }

  private ConsultationDetails following(RouteParameters parameters) {
    var viewer = viewers.current();
    viewer.requireSignedIn("follow-up");
    var consultation = consultation(parameters);
    viewer.requireSecretariat(consultation.id().scope(), "follow-up");
    return consultation;
  }

  private Asked asked(ConsultationDetails consultation, int number, int paragraph) {
    var edition = reports.get(viewers.current(), consultation.id(), number);
    return rendered.get(consultation.slug(), edition).paragraphs().stream()
        .filter(each -> each.number() == paragraph)
        .findFirst()
        .map(each -> new Asked(consultation, edition, each))
        .orElseThrow(() -> new NotFound("paragraph", paragraph));
  }

  private ConsultationDetails consultation(RouteParameters parameters) {
    return consultations.get(
        viewers.current(), Slug.fromPath(parameters.get("slug").orElse(""), "consultation"));
  }

  private static int number(RouteParameters parameters) {
    return number(parameters, "number");
  }

  private static int number(RouteParameters parameters, String name) {
    return parameters
        .get(name)
        .filter(number -> number.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .orElseThrow(() -> new NotFound(name, parameters.get(name).orElse("")));
  }
}
