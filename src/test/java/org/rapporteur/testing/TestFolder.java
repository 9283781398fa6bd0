package org.rapporteur.testing;

import java.nio.file.Path;

/// The folder for databases, indexes and files of tests. `bin/test` puts it into memory, because
/// commits wait for disks.
public final class TestFolder {

  private TestFolder() {}

  public static Path resolve(String name) {
    return Path.of(System.getProperty("rapporteur.test.folder", "target/test-data"), name)
        .toAbsolutePath();
  }
}
