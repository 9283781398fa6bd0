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
import org.rapporteur.moderation.policy.PolicyClosed;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.Admission;

/// The desk is for whoever moderates, the policy's editor for the secretariat; flags and appeals
/// need something they are about.
@org.springframework.stereotype.Component
class ModerationAdmission implements Admission {

  private final ConsultationService consultations;
  private final ThreadService threads;
  private final ModerationService moderation;
  private final Viewers viewers;

  ModerationAdmission(
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
  public void require(Class<? extends Component> view, RouteParameters parameters) {
    if (view == ModerationView.class) {
      list(parameters);
      moderated(own(), Map.of(), parameters);
    } else if (view == PolicyEditorView.class) {
      withPolicy(parameters);
    } else if (view == FlagView.class) {
      flagged(consultation(parameters), parameters);
    } else if (view == AppealView.class) {
      appealed(consultation(parameters), parameters);
    }
  }

  /// The public consultations that the viewer moderates or is secretariat of.
  List<ConsultationDetails> own() {
    var viewer = viewers.current();
    if (!ModerationNavigation.isStaff(viewer)) {
      viewer.actor("moderate");
      throw new NotAllowed("moderate");
    }
    return consultations.listOwn(viewer).stream()
        .filter(consultation -> consultation.phase().isPublic())
        .toList();
  }

  /// The one that the address names; where it names none, the first in which something waits, or
  /// the first at all; empty where there is none.
  Optional<ConsultationDetails> moderated(
      List<ConsultationDetails> own,
      Map<ConsultationId, Integer> waiting,
      RouteParameters parameters) {
    var slug = parameters.get("slug");
    if (slug.isEmpty()) {
      return own.stream()
          .filter(c -> waiting.getOrDefault(c.id(), 0) > 0)
          .findFirst()
          .or(() -> own.stream().findFirst());
    }
    var named = own.stream().filter(c -> c.slug().value().equals(slug.get())).findFirst();
    if (named.isEmpty()) {
      throw new NotAllowed("moderate");
    }
    return named;
  }

  Optional<QueueList> list(RouteParameters parameters) {
    return parameters
        .get("list")
        .map(word -> QueueList.of(word).orElseThrow(() -> new NotFound("list", word)));
  }

  ConsultationDetails withPolicy(RouteParameters parameters) {
    var viewer = viewers.current();
    viewer.actor("policy");
    var found = Addresses.consultation(consultations, viewer, parameters);
    viewer.secretariat(found.id().scope(), "policy");
    if (found.phase().isArchived()) {
      throw new PolicyClosed(found.slug());
    }
    return found;
  }

  /// As whoever is signed in: visitors neither flag nor appeal.
  ConsultationDetails consultation(RouteParameters parameters) {
    Viewer viewer = viewers.current();
    viewer.actor("answer");
    return Addresses.consultation(consultations, viewer, parameters);
  }

  CommentDetails flagged(ConsultationDetails consultation, RouteParameters parameters) {
    if (consultation.phase().isArchived()) {
      throw new FlagsClosed(consultation.slug());
    }
    int number = Addresses.number(parameters);
    return threads
        .find(consultation, number)
        .filter(found -> found.state().showsText())
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  DecisionDetails appealed(ConsultationDetails consultation, RouteParameters parameters) {
    int number = Addresses.number(parameters);
    return moderation
        .find(viewers.current(), consultation.id(), number)
        .orElseThrow(() -> new NotFound("decision", number));
  }
}
