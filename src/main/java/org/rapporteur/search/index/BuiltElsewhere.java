package org.rapporteur.search.index;

/// Another machine is building the index.
public final class BuiltElsewhere extends RuntimeException {

  public BuiltElsewhere() {
    super("Another machine is building the search index");
  }
}
