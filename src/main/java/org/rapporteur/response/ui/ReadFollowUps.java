package org.rapporteur.response.ui;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpLinks;

/// The follow-ups to a report as one viewer reads them.
///
/// @param edition the edition that is read
/// @param all in the order in which they happened
/// @param addable whether the viewer says what happened, and takes back what was a mistake
public record ReadFollowUps(
    ConsultationDetails consultation, int edition, List<FollowUpDetails> all, boolean addable) {

  public ReadFollowUps {
    all = List.copyOf(all);
  }

  public List<FollowUpDetails> to(String paragraphId) {
    return all.stream().filter(each -> each.paragraph().id().equals(paragraphId)).toList();
  }

  /// How many were not taken back.
  public int standing() {
    return (int) all.stream().filter(each -> !each.isWithdrawn()).count();
  }

  public String link() {
    return FollowUpLinks.list(consultation.slug());
  }

  public String form(int paragraph) {
    return FollowUpLinks.form(consultation.slug(), edition, paragraph);
  }
}
