package org.rapporteur.search.index;

/// Another machine is already building the index.
public final class BuildRunningElsewhere extends RuntimeException {

  public BuildRunningElsewhere() {
    super("Another machine is building the search index");
  }
}
