package org.rapporteur.opendata;

import java.util.List;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// Where the data of a consultation are, from the site's root.
public final class DataLinks {

  /// In the order in which they are offered.
  public static final List<String> FORMATS = List.of("xlsx", "zip", "jsonl");

  private DataLinks() {}

  public static String file(Slug consultation, String format) {
    return ConsultationLinks.data(consultation) + "." + format;
  }
}
