package org.rapporteur.consultation;

import org.rapporteur.shared.Slug;

/// Paths of a consultation's pages, relative to the site.
public final class ConsultationLinks {

  private ConsultationLinks() {}

  public static String consultation(Slug slug) {
    return "/consultations/" + slug;
  }

  public static String question(Slug slug, int number) {
    return consultation(slug) + "/questions/" + number;
  }

  public static String policy(Slug slug) {
    return consultation(slug) + "/policy";
  }

  public static String log(Slug slug) {
    return consultation(slug) + "/log";
  }

  public static String report(Slug slug) {
    return consultation(slug) + "/report";
  }

  /// Path of the data export, without the extension that selects its format.
  public static String data(Slug slug) {
    return consultation(slug) + "/data";
  }

  public static String secretariat(Slug slug) {
    return "/secretariat/" + slug;
  }
}
