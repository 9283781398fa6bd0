package org.rapporteur.response.series;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Paths of series. A name can be in any script, so it is a query parameter.
public final class SeriesLinks {

  public static final String PATH = "/series";
  public static final String NAME = "name";

  private SeriesLinks() {}

  public static String series(SeriesName name) {
    return PATH + "?" + NAME + "=" + URLEncoder.encode(name.value(), StandardCharsets.UTF_8);
  }
}
