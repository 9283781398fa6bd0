package org.rapporteur.search.index;

/// A write to the index failed. The update is retried.
final class IndexWriteFailed extends RuntimeException {

  IndexWriteFailed(Throwable cause) {
    super("The index could not be written: " + cause.getMessage(), cause);
  }
}
