package org.rapporteur.report.preview;

import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.SynthesisLinks;

/// Where previews are, from the site's root.
public final class PreviewLinks {

  private PreviewLinks() {}

  /// Where its readers read it.
  public static String page(Slug consultation) {
    return ReportLinks.latest(consultation) + "/preview";
  }

  public static String file(Slug consultation, String format) {
    return page(consultation) + "." + format;
  }

  /// Where the secretariat opens and closes it.
  public static String desk(Slug consultation) {
    return SynthesisLinks.desk(consultation) + "/preview";
  }
}
