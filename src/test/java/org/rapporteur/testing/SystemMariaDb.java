package org.rapporteur.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rapporteur.shared.Secret;
import org.springframework.boot.SpringApplication;

/// Runs the MariaDB of the system packages as a process on loopback.
/// `rapporteur.test.server=system` selects it for tests that concern transactions.
public final class SystemMariaDb {

  private static final boolean SELECTED =
      "system".equals(System.getProperty("rapporteur.test.server"));

  /// The version that installations with their own server use.
  private static final int MAJOR = 11;
  private static final int MINOR = 8;

  private static final String USER = "test";
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);
  /// Attempts at intervals of 100 ms. Counting is safer than the clock, which jumps after a machine
  /// was suspended.
  private static final int ATTEMPTS = 1_200;

  private final Path folder;
  private final String password = Secret.random().value();
  private final int port;
  private final Process process;

  /// Starts with the data in the folder, or installs an empty database.
  public SystemMariaDb(Path folder) {
    this.folder = folder.toAbsolutePath();
    try {
      Files.createDirectories(this.folder);
      port = findFreePort();
      install();
      process = start();
      requireVersion();
    } catch (IOException e) {
      throw new IllegalStateException("No MariaDB of the system's packages to test on", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    SpringApplication.getShutdownHandlers().add(this::stop);
  }

  /// Returns true if the run uses this server.
  public static boolean isSelected() {
    return SELECTED;
  }

  public String url() {
    return "jdbc:mariadb://127.0.0.1:" + port;
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  /// Stops the server as a crash would.
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  private void stop() {
    process.destroy();
    awaitExit();
  }

  private void awaitExit() {
    try {
      if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("MariaDB does not end: process " + process.pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void install() throws IOException, InterruptedException {
    if (Files.exists(dataFolder())) {
      return;
    }
    var command =
        new ArrayList<>(
            List.of(
                findProgram("mariadb-install-db"),
                "--no-defaults",
                "--datadir=" + dataFolder(),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
    asRoot(command);
    var installing = startProcess(command, "install.log");
    if (installing.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("install.log")));
    }
  }

  private Process start() throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                findProgram("mariadbd"),
                "--no-defaults",
                "--datadir=" + dataFolder(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + socket(),
                "--init-file=" + initFile(),
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M",
                "--character-set-server=utf8mb4"));
    asRoot(command);
    return startProcess(command, "server.log");
  }

  /// Creates a short path, because a socket path has at most 107 characters.
  private static Path socket() throws IOException {
    return Files.createTempDirectory("mariadb").resolve("socket");
  }

  private Path initFile() throws IOException {
    return Files.writeString(
        folder.resolve("init.sql"),
        """
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
        CREATE OR REPLACE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
        GRANT ALL PRIVILEGES ON *.* TO '%2$s'@'127.0.0.1';
        """
            .formatted(password, USER));
  }

  private void requireVersion() throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try (var connection = DriverManager.getConnection(url() + "/mysql", USER, password)) {
        requireVersion(connection);
        return;
      } catch (SQLException notYet) {
        if (!process.isAlive() || attempt == ATTEMPTS) {
          throw new IllegalStateException(Files.readString(folder.resolve("server.log")), notYet);
        }
        Thread.sleep(100);
      }
    }
  }

  private static void requireVersion(Connection connection) throws SQLException {
    var server = connection.getMetaData();
    int major = server.getDatabaseMajorVersion();
    int minor = server.getDatabaseMinorVersion();
    if (major < MAJOR || major == MAJOR && minor < MINOR) {
      throw new IllegalStateException(
          "The system's MariaDB is %s: install %d.%d."
              .formatted(server.getDatabaseProductVersion(), MAJOR, MINOR));
    }
  }

  /// Uses its own temporary folder: a starting server removes files there that it takes for
  /// leftovers.
  private Process startProcess(List<String> command, String log) throws IOException {
    var building =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile());
    building.environment().put("TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString());
    return building.start();
  }

  private Path dataFolder() {
    return folder.resolve("mariadb");
  }

  private static void asRoot(List<String> command) {
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
  }

  private static String findProgram(String name) {
    for (String place : List.of("/usr/sbin", "/usr/bin", "/usr/libexec", "/usr/local/bin")) {
      var file = new File(place, name);
      if (file.canExecute()) {
        return file.getPath();
      }
    }
    throw new IllegalStateException("There is no " + name + ": bin/test installs it");
  }

  private static int findFreePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
