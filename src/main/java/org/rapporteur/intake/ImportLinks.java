package org.rapporteur.intake;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// Addresses of the import pages.
public final class ImportLinks {

  private ImportLinks() {}

  public static String importInto(Slug slug) {
    return ConsultationLinks.secretariat(slug) + "/import";
  }
}
