package org.rapporteur.search.index;

import java.util.Optional;
import java.util.function.Supplier;

/// Where the index is kept: in the data folder of the one machine, or in an OpenSearch that several
/// machines share.
public interface IndexPlace {

  /// Raised whenever a document is made otherwise: then every installation builds its index anew.
  int VERSION = 8;

  /// Whether other machines write to it and ask it, too.
  boolean isShared();

  /// The one to ask; empty where there is none, or one of another version.
  Optional<Generation> openComplete();

  /// A new one, with nothing in it yet. Refused with [BuiltElsewhere] while another machine builds.
  Generation create(String name);

  /// The machine that builds is alive; others wait for it.
  default void goOn() {}

  /// From now on this is the index: answers the one to ask.
  Generation complete(Generation built);

  /// What was begun will not be complete.
  default void giveUp() {}

  /// Takes away what earlier and unfinished generations left.
  void deleteAllBut(Generation answering);

  /// What stands there, by whichever machine it was made.
  ///
  /// @param complete whether there is one to ask
  /// @param building whether a new one is being built
  record Standing(boolean complete, boolean building) {}

  default Standing standing() {
    return new Standing(true, false);
  }

  /// The one that another machine builds.
  default Generation openBuilding() {
    throw new IllegalStateException("No other machine builds this index");
  }

  /// The right to read the database and to write what it says, of one machine at a time.
  default <T> T inTurn(Supplier<T> work) {
    return work.get();
  }
}
