package org.rapporteur.search.index;

/// The index does not answer: it is not open, still opening, or the query takes too long.
public final class IndexUnavailable extends RuntimeException {

  public IndexUnavailable(String why) {
    super(why);
  }

  public IndexUnavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
