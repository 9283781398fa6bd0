package org.rapporteur.shared.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Runs MariaDB as a separate process with a generated password, if no other database is
/// configured. Starts the server again if its process ends.
public class EmbeddedMariaDb implements JdbcConnectionDetails, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
  private static final String PASSWORD_FILE = "database-password";

  /// Delay between two attempts to start a server that has ended.
  private static final int RETRY_SECONDS = 10;

  private final DataFolder folder;
  private final MariaDbServer server;
  private final MariaDbConnection connection;
  private final Object restartLock = new Object();
  private boolean stopping;
  private volatile Consumer<LivenessState> livenessListener = state -> {};

  private EmbeddedMariaDb(DataFolder folder, MariaDbServer server, String password) {
    this.folder = folder;
    this.server = server;
    this.connection = new MariaDbConnection(server.getConfiguration().getPort(), password);
  }

  public static EmbeddedMariaDb start(Path dataFolder) {
    var folder = new DataFolder(dataFolder);
    folder.lock();
    String password = folder.loadOrCreateSecret(PASSWORD_FILE);
    MariaDbProcess.findByDataFolder(folder).ifPresent(MariaDbProcess::stopOrphan);
    try {
      new MariaDbInstaller(folder).installIfMissing();
      var server = new MariaDbServer(folder, folder.databaseFolder());
      server.startWithPassword(password);
      var database = new EmbeddedMariaDb(folder, server, password);
      database.restartOnExit();
      return database;
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw startFailure(folder, e);
    }
  }

  /// Finds the server that another process runs on this folder. Callers must only read from it.
  static Optional<JdbcConnectionDetails> findRunning(Path dataFolder) {
    var folder = new DataFolder(dataFolder);
    return MariaDbProcess.findByDataFolder(folder)
        .flatMap(MariaDbProcess::findPort)
        .map(port -> new MariaDbConnection(port, folder.loadOrCreateSecret(PASSWORD_FILE)));
  }

  /// Sets the listener that receives BROKEN when a server that ended cannot be started again, and
  /// CORRECT when it runs.
  void setLivenessListener(Consumer<LivenessState> listener) {
    livenessListener = listener;
  }

  private void restartOnExit() {
    MariaDbProcess.findByProcessId(folder)
        .ifPresentOrElse(
            process -> process.onExit(this::restart),
            () -> LOG.warn("The database server is not watched: its process was not found"));
  }

  private void restart() {
    synchronized (restartLock) {
      if (stopping) {
        return;
      }
      LOG.error("The database server has ended; it is started again");
      try {
        server.startWithPassword(connection.password());
        livenessListener.accept(LivenessState.CORRECT);
        LOG.warn("The database server runs again");
        restartOnExit();
      } catch (IOException | RuntimeException e) {
        livenessListener.accept(LivenessState.BROKEN);
        LOG.error("{}", startFailure(folder, e).getMessage());
        CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS).execute(this::restart);
      }
    }
  }

  private static CannotStart startFailure(DataFolder folder, Exception e) {
    return folder
        .findDiskFullError()
        .orElseGet(
            () ->
                new CannotStart(
                    "The embedded database in %s does not start (%s). Fix the cause, or configure another database with spring.datasource.url."
                        .formatted(folder.path(), lastErrorLine(String.valueOf(e.getMessage()))),
                    e));
  }

  /// Returns one line of the library's message, which contains the whole server output.
  private static String lastErrorLine(String message) {
    return message
        .lines()
        .filter(line -> line.contains("[ERROR]"))
        .reduce((earlier, later) -> later)
        .orElseGet(() -> message.lines().findFirst().orElse(""));
  }

  public int port() {
    return connection.port();
  }

  @Override
  public String getJdbcUrl() {
    return connection.getJdbcUrl();
  }

  @Override
  public String getUsername() {
    return connection.getUsername();
  }

  @Override
  public String getPassword() {
    return connection.getPassword();
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
