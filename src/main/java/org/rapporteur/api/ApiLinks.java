package org.rapporteur.api;

import org.rapporteur.shared.Slug;

/// Where the API answers, from the site's root.
public final class ApiLinks {

  static final String ROOT = "/api/v1/consultations";

  private ApiLinks() {}

  public static String consultation(Slug slug) {
    return ROOT + "/" + slug;
  }

  public static String comment(Slug slug, int number) {
    return consultation(slug) + "/comments/" + number;
  }

  public static String comments(Slug slug, int question, int after, int limit) {
    return consultation(slug)
        + "/questions/"
        + question
        + "/comments?after="
        + after
        + "&limit="
        + limit;
  }

  public static String log(Slug slug, int before, int limit) {
    return consultation(slug) + "/log?before=" + before + "&limit=" + limit;
  }

  public static String logEntry(Slug slug, int number) {
    return consultation(slug) + "/log/" + number;
  }
}
