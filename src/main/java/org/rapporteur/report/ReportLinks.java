package org.rapporteur.report;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// Where reports are, from the site's root: the latest edition under the report's own address.
public final class ReportLinks {

  private ReportLinks() {}

  public static String latest(Slug consultation) {
    return ConsultationLinks.report(consultation);
  }

  public static String edition(Slug consultation, int edition) {
    return latest(consultation) + "/" + edition;
  }

  /// What an edition says otherwise than the one before.
  public static String comparison(Slug consultation, int edition) {
    return edition(consultation, edition) + "/comparison";
  }

  public static String file(Slug consultation, int edition, String format) {
    return edition(consultation, edition) + "." + format;
  }
}
