package org.rapporteur.response.followup;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;

/// A page of the follow-ups of all consultations, what happened last first.
///
/// @param next the place from which the next page goes on, as an address names it; empty on the
/// last
public record FollowUpPage(List<Item> items, String next) {

  public static final String FIRST = "";

  /// A follow-up with the consultation whose report it follows.
  public record Item(ConsultationDetails consultation, FollowUpDetails followUp) {

    String place() {
      return consultation.slug() + "." + followUp.number();
    }
  }

  public FollowUpPage {
    items = List.copyOf(items);
  }

  static FollowUpPage of(List<Item> found, int most) {
    return found.size() > most
        ? new FollowUpPage(found.subList(0, most), found.get(most - 1).place())
        : new FollowUpPage(found, FIRST);
  }
}
