package org.rapporteur.testing;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;

/// Creates a consultation for tests without a database.
public final class UnstoredConsultation {

  private UnstoredConsultation() {}

  /// An open consultation without questions.
  public static ConsultationDetails open(String slug, LocalizedText title) {
    var empty = LocalizedText.empty();
    return new ConsultationDetails(
        new ConsultationId(7),
        new Slug(slug),
        Phase.OPEN,
        new ConsultationTexts(title, empty, empty, empty, Mandate.NONE),
        Schedule.NOT_SET,
        Terms.forEveryone(ReviewTiming.AFTER, new TreeSet<>(List.of(LanguageTag.ENGLISH))),
        List.of(),
        new ConsultationDetails.History(false, Instant.EPOCH, null, Instant.EPOCH, 1));
  }
}
