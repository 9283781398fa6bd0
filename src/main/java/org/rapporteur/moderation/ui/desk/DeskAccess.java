package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.frame.ViewGuard;

/// Restricts the desk to the staff of a consultation, and parses the parameters of its URL.
@SpringComponent
class DeskAccess implements ViewGuard {

  private final ConsultationService consultations;
  private final ViewerService viewers;

  DeskAccess(ConsultationService consultations, ViewerService viewers) {
    this.consultations = consultations;
    this.viewers = viewers;
  }

  @Override
  public void requireAccess(Class<? extends Component> view, RouteParameters parameters) {
    if (view == ModerationView.class) {
      findRequestedList(parameters);
      selectConsultation(listModerated(), Map.of(), parameters);
    }
  }

  /// Returns the public consultations of which the viewer is moderator or secretariat.
  List<ConsultationDetails> listModerated() {
    var viewer = viewers.current();
    if (!isStaff(viewer)) {
      viewer.requireSignedIn("moderate");
      throw new NotAllowed("moderate");
    }
    return consultations.listOwn(viewer).stream()
        .filter(consultation -> consultation.phase().isPublic())
        .toList();
  }

  /// Returns the consultation in the URL. If there is none, returns the first one with waiting
  /// items, or else the first one.
  Optional<ConsultationDetails> selectConsultation(
      List<ConsultationDetails> moderated,
      Map<ConsultationId, Integer> waitingCounts,
      RouteParameters parameters) {
    var slug = parameters.get("slug");
    if (slug.isEmpty()) {
      return moderated.stream()
          .filter(c -> waitingCounts.getOrDefault(c.id(), 0) > 0)
          .findFirst()
          .or(() -> moderated.stream().findFirst());
    }
    var requested = moderated.stream().filter(c -> c.slug().value().equals(slug.get())).findFirst();
    if (requested.isEmpty()) {
      throw new NotAllowed("moderate");
    }
    return requested;
  }

  Optional<QueueList> findRequestedList(RouteParameters parameters) {
    return parameters
        .get("list")
        .map(
            segment ->
                QueueList.fromPathSegment(segment)
                    .orElseThrow(() -> new NotFound("list", segment)));
  }

  /// True for the moderators and the secretariat of a consultation. The secretariat of the
  /// institution has no queue of its own.
  static boolean isStaff(Viewer viewer) {
    return viewer.isModeratorAnywhere()
        || viewer.secretariatScopes().stream()
            .anyMatch(scope -> !scope.equals(RoleScope.INSTITUTION));
  }
}
