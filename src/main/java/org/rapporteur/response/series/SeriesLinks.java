package org.rapporteur.response.series;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where series are, from the site's root. A name in any script stands in the query.
public final class SeriesLinks {

  public static final String PATH = "/series";
  public static final String NAME = "name";

  private SeriesLinks() {}

  public static String series(SeriesName name) {
    return PATH + "?" + NAME + "=" + URLEncoder.encode(name.value(), StandardCharsets.UTF_8);
  }
}
