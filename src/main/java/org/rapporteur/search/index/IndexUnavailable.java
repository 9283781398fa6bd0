package org.rapporteur.search.index;

/// There is no index to ask, or it does not answer: it could not be opened, the product has only
/// just begun to start, or the question is more than it answers in time.
public final class IndexUnavailable extends RuntimeException {

  public IndexUnavailable(String why) {
    super(why);
  }

  public IndexUnavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
