package org.rapporteur.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/// Installs an empty database in a data folder at the first start.
final class MariaDbInstaller {

  private static final String TEMPORARY_PREFIX = "mariadb-installing-";

  private final DataFolder folder;

  MariaDbInstaller(DataFolder folder) {
    this.folder = folder;
  }

  /// Installs into a temporary folder and renames it. Otherwise an interrupted installation would
  /// look like a complete one.
  void installIfMissing() throws IOException {
    if (isInstalled()) {
      return;
    }
    deleteIncomplete();
    Path temporary = Files.createTempDirectory(folder.path(), TEMPORARY_PREFIX);
    new MariaDbServer(folder, temporary).unpackAndInstall();
    Files.move(temporary, folder.databaseFolder(), StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean isInstalled() throws IOException {
    if (!Files.isDirectory(folder.databaseFolder())) {
      return false;
    }
    try (var files = Files.list(folder.databaseFolder())) {
      return files.findAny().isPresent();
    }
  }

  private void deleteIncomplete() throws IOException {
    try (var installations = Files.newDirectoryStream(folder.path(), TEMPORARY_PREFIX + "*")) {
      for (Path incomplete : installations) {
        FileSystemUtils.deleteRecursively(incomplete);
      }
    }
  }
}
