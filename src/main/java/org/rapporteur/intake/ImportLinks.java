package org.rapporteur.intake;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// Path of the import page.
public final class ImportLinks {

  private ImportLinks() {}

  public static String importInto(Slug slug) {
    return ConsultationLinks.secretariat(slug) + "/import";
  }
}
