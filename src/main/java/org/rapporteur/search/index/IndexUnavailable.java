package org.rapporteur.search.index;

/// The index does not answer: it is not open, still opening, or the query takes too long.
public final class IndexUnavailable extends RuntimeException {

  public IndexUnavailable(String reason) {
    super(reason);
  }

  public IndexUnavailable(String reason, Throwable cause) {
    super(reason, cause);
  }
}
