package org.rapporteur.response.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.report.Edition;
import org.rapporteur.response.challenge.ChallengeLinks;

/// The challenges to an edition as one viewer reads them.
///
/// @param openUntil absent where the edition cannot be challenged any more
/// @param challengeable whether the viewer could challenge a paragraph
/// @param answerable whether the viewer answers
public record ReadChallenges(
    ConsultationDetails consultation,
    Edition edition,
    List<ReadChallenge> all,
    @Nullable Instant openUntil,
    boolean challengeable,
    boolean answerable) {

  public ReadChallenges {
    all = List.copyOf(all);
  }

  public List<ReadChallenge> to(int paragraph) {
    return all.stream().filter(c -> c.challenge().paragraph() == paragraph).toList();
  }

  public int answered() {
    return (int) all.stream().filter(ReadChallenge::isAnswered).count();
  }

  /// How many were accepted before a later edition.
  public int followed() {
    return (int) all.stream().filter(c -> c.latest() != null).count();
  }

  public String link() {
    return ChallengeLinks.all(consultation.slug(), edition.number());
  }

  public String form(int paragraph) {
    return ChallengeLinks.form(consultation.slug(), edition.number(), paragraph);
  }
}
