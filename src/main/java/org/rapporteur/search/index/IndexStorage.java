package org.rapporteur.search.index;

import java.util.Optional;
import java.util.function.Supplier;

/// Storage of the index: the data folder of one machine, or an OpenSearch server shared by several
/// machines.
public interface IndexStorage {

  /// Version of the document format. After a change of the format, increase it: then every
  /// installation rebuilds its index.
  int DOCUMENT_VERSION = 9;

  /// True if other machines use the same index.
  boolean isShared();

  /// Opens the active generation. Empty if there is none with this document version.
  Optional<IndexGeneration> openActive();

  /// Creates an empty generation. Throws [BuildRunningElsewhere] while another machine builds.
  IndexGeneration createBuild(String name);

  /// Records a heartbeat of the build. Without it other machines assume that the builder crashed.
  default void signalBuildAlive() {}

  /// Makes the build the active generation and returns the generation to search.
  IndexGeneration activate(IndexGeneration build);

  /// Discards the current build.
  default void discardBuild() {}

  /// Deletes earlier and unfinished generations.
  void deleteAllExcept(IndexGeneration active);

  /// Status of the storage over all machines.
  /// @param hasComplete whether a complete generation exists
  /// @param isBuilding whether a build is running
  record StorageStatus(boolean hasComplete, boolean isBuilding) {}

  default StorageStatus getStatus() {
    return new StorageStatus(true, false);
  }

  /// Opens the generation that another machine is building.
  default IndexGeneration openRemoteBuild() {
    throw new IllegalStateException("No other machine builds this index");
  }

  /// Runs work that reads the database and writes the index, on one machine at a time.
  default <T> T withWriteLock(Supplier<T> work) {
    return work.get();
  }
}
