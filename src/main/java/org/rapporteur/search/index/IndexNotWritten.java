package org.rapporteur.search.index;

/// The index could not keep something: what was to be indexed is tried again.
final class IndexNotWritten extends RuntimeException {

  IndexNotWritten(Throwable cause) {
    super("The index could not be written: " + cause.getMessage(), cause);
  }
}
