package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.flag.CannotFlagArchivedComment;
import org.rapporteur.moderation.policy.CannotEditArchivedPolicy;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.frame.ViewGuard;

/// Restricts the policy editor to the secretariat, and the pages for flags and appeals to signed-in
/// people.
@SpringComponent
class ModerationAccess implements ViewGuard {

  private final ConsultationService consultations;
  private final ThreadService threads;
  private final ModerationService moderation;
  private final ViewerService viewers;

  ModerationAccess(
      ConsultationService consultations,
      ThreadService threads,
      ModerationService moderation,
      ViewerService viewers) {
    this.consultations = consultations;
    this.threads = threads;
    this.moderation = moderation;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == PolicyEditorView.class) {
      requirePolicyEditable(parameters);
    } else if (view == FlagView.class) {
      requireFlaggable(requireConsultation(parameters), parameters);
    } else if (view == AppealView.class) {
      requireDecision(requireConsultation(parameters), parameters);
    }
  }

  ConsultationDetails requirePolicyEditable(RouteParameters parameters) {
    var viewer = viewers.current();
    viewer.requireSignedIn("policy");
    var consultation = RouteResolver.requireConsultation(consultations, viewer, parameters);
    viewer.requireSecretariat(consultation.id().scope(), "policy");
    if (consultation.phase().isArchived()) {
      throw new CannotEditArchivedPolicy(consultation.slug());
    }
    return consultation;
  }

  /// Returns the consultation. Requires that the viewer is signed in and may see it.
  ConsultationDetails requireConsultation(RouteParameters parameters) {
    Viewer viewer = viewers.current();
    viewer.requireSignedIn("answer");
    return RouteResolver.requireConsultation(consultations, viewer, parameters);
  }

  CommentDetails requireFlaggable(ConsultationDetails consultation, RouteParameters parameters) {
    if (consultation.phase().isArchived()) {
      throw new CannotFlagArchivedComment(consultation.slug());
    }
    int number = RouteResolver.requireNumber(parameters);
    return threads
        .findComment(consultation, number)
        .filter(comment -> comment.state().showsText())
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  DecisionDetails requireDecision(ConsultationDetails consultation, RouteParameters parameters) {
    int number = RouteResolver.requireNumber(parameters);
    return moderation
        .find(viewers.current(), consultation.id(), number)
        .orElseThrow(() -> new NotFound("decision", number));
  }
}
