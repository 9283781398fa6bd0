package org.rapporteur.api;

import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.shared.Slug;

/// URLs of the API, relative to the site root.
public final class ApiLinks {

  public static final String ROOT = "/api/v1/consultations";
  static final String SEARCH = "/api/v1/search";

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

  static String threads(Slug slug, int question, ThreadOrder order, String after, int limit) {
    return "%s/questions/%d/threads?order=%s&after=%s&limit=%d"
        .formatted(consultation(slug), question, order.urlValue(), after, limit);
  }

  static String submissions(Slug slug, int after, int limit) {
    return consultation(slug) + "/submissions?after=" + after + "&limit=" + limit;
  }

  public static String log(Slug slug, int before, int limit) {
    return consultation(slug) + "/log?before=" + before + "&limit=" + limit;
  }
}
