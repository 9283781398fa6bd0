package org.rapporteur.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.database.EmbeddedMariaDb;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// An empty database on the run's one server: the embedded one, or the system's where the run asks
/// for it, so that the same tests run on MariaDB 11.8.
public final class TestDatabase implements JdbcConnectionDetails {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private record Server(String url, String user, String password) {

    private static @Nullable Server theOne;
    private static @Nullable RuntimeException failure;

    /// Every test that needs the server hears why there is none, not only the first.
    static synchronized Server theOne() {
      if (failure != null) {
        throw new IllegalStateException("No database to test on: " + failure.getMessage(), failure);
      }
      if (theOne == null) {
        try {
          theOne = SystemMariaDb.isAsked() ? ofTheSystem() : embedded();
        } catch (RuntimeException e) {
          failure = e;
          throw e;
        }
      }
      return theOne;
    }

    private static Server ofTheSystem() {
      var server = new SystemMariaDb(folder("system"));
      return new Server(server.url(), server.user(), server.password());
    }

    private static Server embedded() {
      var server = EmbeddedMariaDb.start(folder("run"));
      // After the last application has closed: none of them looks for its database in vain.
      SpringApplication.getShutdownHandlers().add(() -> stop(server));
      return new Server(
          "jdbc:mariadb://127.0.0.1:" + server.port(), server.getUsername(), server.getPassword());
    }

    private static Path folder(String name) {
      return TestFolder.of(name + "-" + ProcessHandle.current().pid());
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
    return Server.theOne().url() + "/" + database;
  }

  @Override
  public String getJdbcUrl() {
    return url(name);
  }

  @Override
  public String getUsername() {
    return Server.theOne().user();
  }

  @Override
  public String getPassword() {
    return Server.theOne().password();
  }
}
