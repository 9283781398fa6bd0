package org.rapporteur.intake;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// Where a consultation's imports are.
public final class ImportLinks {

  private ImportLinks() {}

  public static String importInto(Slug slug) {
    return ConsultationLinks.secretariat(slug) + "/import";
  }
}
