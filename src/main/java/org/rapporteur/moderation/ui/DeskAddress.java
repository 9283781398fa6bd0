package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.queue.QueueList;

/// Where the desk stands: a consultation, a list of it, a comment in the list.
final class DeskAddress {

  private DeskAddress() {}

  /// The comment that the address asks for, 0 where it asks for none.
  static int comment(Location location) {
    return location
        .getQueryParameters()
        .getSingleParameter("comment")
        .filter(number -> number.matches("[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  static void go(ConsultationDetails consultation, QueueList list, int comment) {
    String desk = ModerationLinks.desk(consultation.slug(), list.word()).substring(1);
    if (comment == 0) {
      UI.getCurrent().navigate(desk);
    } else {
      UI.getCurrent().navigate(desk, QueryParameters.of("comment", String.valueOf(comment)));
    }
  }
}
