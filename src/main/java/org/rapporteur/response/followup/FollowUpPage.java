package org.rapporteur.response.followup;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;

/// A page of the follow-ups of all consultations, latest day first.
///
/// @param next cursor of the next page; empty on the last page
public record FollowUpPage(List<Item> items, String next) {

  public static final String FIRST = "";

  /// A follow-up with its consultation.
  public record Item(ConsultationDetails consultation, FollowUpDetails followUp) {

    private String cursor() {
      return consultation.slug() + "." + followUp.entry().number();
    }
  }

  static FollowUpPage of(List<Item> found, int pageSize) {
    return found.size() > pageSize
        ? new FollowUpPage(found.subList(0, pageSize), found.get(pageSize - 1).cursor())
        : new FollowUpPage(found, FIRST);
  }
}
