package org.rapporteur.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.shared.database.EmbeddedMariaDb;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// An empty database on the run's one server. `rapporteur.test.url`, `.user` and `.password` name
// another server instead:
/// so the same tests run on MariaDB 11.8.
public final class TestDatabase implements JdbcConnectionDetails {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String OTHER = System.getProperty("rapporteur.test.url", "");

  private static final class Server {
    static final EmbeddedMariaDb EMBEDDED = start();

    private static EmbeddedMariaDb start() {
      var server =
          EmbeddedMariaDb.start(
              Path.of("target", "test-data", "run-" + ProcessHandle.current().pid()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return server;
    }

    private static void stop(EmbeddedMariaDb server) {
      try {
        server.destroy();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final String name =
      "test_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());

  private TestDatabase() {}

  public static TestDatabase create() {
    var database = new TestDatabase();
    try (var connection =
            DriverManager.getConnection(
                database.url("mysql"), database.getUsername(), database.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database.name + " CHARACTER SET utf8mb4");
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("No database to test on", e);
    }
  }

  private String url(String database) {
    return OTHER.isEmpty()
        ? "jdbc:mariadb://127.0.0.1:%d/%s".formatted(Server.EMBEDDED.port(), database)
        : OTHER + "/" + database;
  }

  @Override
  public String getJdbcUrl() {
    return url(name);
  }

  @Override
  public String getUsername() {
    return OTHER.isEmpty()
        ? Server.EMBEDDED.getUsername()
        : System.getProperty("rapporteur.test.user", "root");
  }

  @Override
  public String getPassword() {
    return OTHER.isEmpty()
        ? Server.EMBEDDED.getPassword()
        : System.getProperty("rapporteur.test.password", "");
  }
}
