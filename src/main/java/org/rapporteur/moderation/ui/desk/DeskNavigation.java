package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.queue.QueueList;

/// Parses and opens URLs of the desk. A URL has a consultation, a list and a selected comment.
public final class DeskNavigation {

  private DeskNavigation() {}

  /// Returns the number of the selected comment in the URL.
  static Optional<Integer> findSelectedComment(Location location) {
    return location
        .getQueryParameters()
        .getSingleParameter("comment")
        .filter(number -> number.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf);
  }

  static void openList(ConsultationDetails consultation, QueueList list) {
    UI.getCurrent().navigate(listPath(consultation, list));
  }

  public static void openComment(ConsultationDetails consultation, QueueList list, int comment) {
    UI.getCurrent()
        .navigate(
            listPath(consultation, list), QueryParameters.of("comment", String.valueOf(comment)));
  }

  private static String listPath(ConsultationDetails consultation, QueueList list) {
    return ModerationLinks.desk(consultation.slug(), list.pathSegment()).substring(1);
  }
}
