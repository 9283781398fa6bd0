package org.rapporteur.publiclog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.database.CannotStart;
import org.rapporteur.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LogKeyCheckIT {

  @Test
  void startupRequiresKeyOfThisDatabase(@TempDir Path first, @TempDir Path second) {
    var server = TestDatabase.create();
    var database =
        JdbcClient.create(
            new DriverManagerDataSource(
                server.getJdbcUrl(), server.getUsername(), server.getPassword()));
    database.sql("CREATE TABLE log_key (id INT PRIMARY KEY, fingerprint CHAR(16))").update();
    var key = new LogSigningKey(new InstallationSettings(first, ""));
    var logSql = new LogSql(database, new LogNodeSql(database));
    new LogKeyCheck(logSql, key);
    new LogKeyCheck(logSql, new LogSigningKey(new InstallationSettings(first, "")));

    assertThatThrownBy(
            () -> new LogKeyCheck(logSql, new LogSigningKey(new InstallationSettings(second, ""))))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("is signed with key " + key.fingerprint())
        .hasMessageContaining("copy that file");
  }
}
