package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.flag.FlagsClosed;
import org.rapporteur.moderation.policy.PolicyNotEditable;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.frame.ViewGuard;

/// Access to the moderation pages: the desk for staff, the policy editor for the secretariat, flags
/// and appeals for signed-in people.
@org.springframework.stereotype.Component
class ModerationAccess implements ViewGuard {

  private final ConsultationService consultations;
  private final ThreadService threads;
  private final ModerationService moderation;
  private final Viewers viewers;

  ModerationAccess(
      ConsultationService consultations,
      ThreadService threads,
      ModerationService moderation,
      Viewers viewers) {
    this.consultations = consultations;
    this.threads = threads;
    this.moderation = moderation;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == ModerationView.class) {
      requestedList(parameters);
      selectConsultation(listModerated(), Map.of(), parameters);
    } else if (view == PolicyEditorView.class) {
      requirePolicyEditable(parameters);
    } else if (view == FlagView.class) {
      requireFlaggable(requireConsultation(parameters), parameters);
    } else if (view == AppealView.class) {
      requireDecision(requireConsultation(parameters), parameters);
    }
  }

  /// The public consultations of which the viewer is moderator or secretariat.
  List<ConsultationDetails> listModerated() {
    var viewer = viewers.current();
    if (!ModerationNavigation.isStaff(viewer)) {
      viewer.requireSignedIn("moderate");
      throw new NotAllowed("moderate");
    }
    return consultations.listOwn(viewer).stream()
        .filter(consultation -> consultation.phase().isPublic())
        .toList();
  }

  /// The consultation in the address; without one, the first with waiting items, or else the first.
  Optional<ConsultationDetails> selectConsultation(
      List<ConsultationDetails> moderated,
      Map<ConsultationId, Integer> waiting,
      RouteParameters parameters) {
    var slug = parameters.get("slug");
    if (slug.isEmpty()) {
      return moderated.stream()
          .filter(c -> waiting.getOrDefault(c.id(), 0) > 0)
          .findFirst()
          .or(() -> moderated.stream().findFirst());
    }
    var requested = moderated.stream().filter(c -> c.slug().value().equals(slug.get())).findFirst();
    if (requested.isEmpty()) {
      throw new NotAllowed("moderate");
    }
    return requested;
  }

  Optional<QueueList> requestedList(RouteParameters parameters) {
    return parameters
        .get("list")
        .map(word -> QueueList.fromPathSegment(word).orElseThrow(() -> new NotFound("list", word)));
  }

  ConsultationDetails requirePolicyEditable(RouteParameters parameters) {
    var viewer = viewers.current();
    viewer.requireSignedIn("policy");
    var found = RouteResolver.requireConsultation(consultations, viewer, parameters);
    viewer.requireSecretariat(found.id().scope(), "policy");
    if (found.phase().isArchived()) {
      throw new PolicyNotEditable(found.slug());
    }
    return found;
  }

  /// Requires a signed-in viewer.
  ConsultationDetails requireConsultation(RouteParameters parameters) {
    Viewer viewer = viewers.current();
    viewer.requireSignedIn("answer");
    return RouteResolver.requireConsultation(consultations, viewer, parameters);
  }

  CommentDetails requireFlaggable(ConsultationDetails consultation, RouteParameters parameters) {
    if (consultation.phase().isArchived()) {
      throw new FlagsClosed(consultation.slug());
    }
    int number = RouteResolver.requireNumber(parameters);
    return threads
        .find(consultation, number)
        .filter(found -> found.state().showsText())
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  DecisionDetails requireDecision(ConsultationDetails consultation, RouteParameters parameters) {
    int number = RouteResolver.requireNumber(parameters);
    return moderation
        .find(viewers.current(), consultation.id(), number)
        .orElseThrow(() -> new NotFound("decision", number));
  }
}
