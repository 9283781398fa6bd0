package org.rapporteur.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.database.EmbeddedMariaDb;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// An empty database on the server of the run: the embedded MariaDB, or the system MariaDB 11.8 if
/// selected.
public final class TestDatabase implements JdbcConnectionDetails {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private record Server(String url, String user, String password) {

    private static @Nullable Server instance;
    private static @Nullable RuntimeException failure;

    /// Repeats the failure for every test that needs the server, not only the first.
    static synchronized Server instance() {
      if (failure != null) {
        throw new IllegalStateException("No database to test on: " + failure.getMessage(), failure);
      }
      if (instance == null) {
        try {
          instance = SystemMariaDb.isSelected() ? startSystem() : startEmbedded();
        } catch (RuntimeException e) {
          failure = e;
          throw e;
        }
      }
      return instance;
    }

    private static Server startSystem() {
      var server = new SystemMariaDb(folder("system"));
      return new Server(server.url(), server.user(), server.password());
    }

    private static Server startEmbedded() {
      var server = EmbeddedMariaDb.start(folder("run"));
      // After the last application has closed, because each still uses its database until then.
      SpringApplication.getShutdownHandlers().add(() -> stop(server));
      return new Server(
          "jdbc:mariadb://127.0.0.1:" + server.port(), server.getUsername(), server.getPassword());
    }

    private static Path folder(String name) {
      return TestFolder.resolve(name + "-" + ProcessHandle.current().pid());
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
                url("mysql"), database.getUsername(), database.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database.name + " CHARACTER SET utf8mb4");
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("No database to test on", e);
    }
  }

  private static String url(String database) {
    return Server.instance().url() + "/" + database;
  }

  @Override
  public String getJdbcUrl() {
    return url(name);
  }

  @Override
  public String getUsername() {
    return Server.instance().user();
  }

  @Override
  public String getPassword() {
    return Server.instance().password();
  }
}
