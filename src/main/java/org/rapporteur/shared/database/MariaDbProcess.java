package org.rapporteur.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Process of an embedded server, found by the process id file that the server writes.
record MariaDbProcess(ProcessHandle process) {

  private static final Logger LOG = LoggerFactory.getLogger(MariaDbProcess.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

  private static final String PORT_ARGUMENT = "--port=";
  private static final String DATA_DIRECTORY_ARGUMENT = "--datadir=";

  /// Finds a running server by the process id file. The file may be outdated, so the process may be
  /// the server of another data folder.
  static Optional<MariaDbProcess> findByProcessId(DataFolder folder) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(processIdFile(folder)).strip()))
          .filter(process -> process.info().command().orElse("").contains("mariadbd"))
          .map(MariaDbProcess::new);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Finds the server that runs on the data of this folder.
  static Optional<MariaDbProcess> findByDataFolder(DataFolder folder) {
    return findByProcessId(folder).filter(server -> server.usesData(folder.databaseFolder()));
  }

  static Path processIdFile(DataFolder folder) {
    return folder.path().resolve("mariadb.pid");
  }

  Optional<Integer> findPort() {
    return findArgument(PORT_ARGUMENT).map(Integer::valueOf);
  }

  void onExit(Runnable action) {
    process.onExit().thenRun(action);
  }

  /// Stops a server that a killed application left running. The caller has locked the data folder,
  /// so nobody else uses that server.
  void stopOrphan() {
    LOG.info(
        "Stopping the database server that a killed application left behind (process {})",
        process.pid());
    try {
      process.destroy();
      process.onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new CannotStart(
          "The database server with process number %d is still running: stop that process and start again."
              .formatted(process.pid()),
          e);
    }
  }

  private boolean usesData(Path databaseFolder) {
    return findArgument(DATA_DIRECTORY_ARGUMENT)
        .filter(argument -> Path.of(argument).normalize().equals(databaseFolder))
        .isPresent();
  }

  private Optional<String> findArgument(String name) {
    return Arrays.stream(process.info().arguments().orElse(new String[0]))
        .filter(argument -> argument.startsWith(name))
        .map(argument -> argument.substring(name.length()))
        .findFirst();
  }
}
