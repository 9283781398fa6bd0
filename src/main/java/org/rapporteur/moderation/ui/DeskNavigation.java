package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.queue.QueueList;

/// Reads and sets the address of the desk: a consultation, a list, a selected comment.
final class DeskNavigation {

  private DeskNavigation() {}

  /// The number of the selected comment, 0 if there is none.
  static int selectedComment(Location location) {
    return location
        .getQueryParameters()
        .getSingleParameter("comment")
        .filter(number -> number.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  static void navigateTo(ConsultationDetails consultation, QueueList list, int comment) {
    String desk = ModerationLinks.desk(consultation.slug(), list.pathSegment()).substring(1);
    if (comment == 0) {
      UI.getCurrent().navigate(desk);
    } else {
      UI.getCurrent().navigate(desk, QueryParameters.of("comment", String.valueOf(comment)));
    }
  }
}
