package org.rapporteur.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.rapporteur.testing.TestDatabase;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// Tests the start of the program with a database of another version.
class SchemaVersionIT {

  private final TestDatabase database = TestDatabase.create();
  private final ApplicationContextRunner program =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
          .withUserConfiguration(DatabaseConfiguration.class)
          .withPropertyValues(
              "spring.datasource.url=" + database.getJdbcUrl(),
              "spring.datasource.username=" + database.getUsername(),
              "spring.datasource.password=" + database.getPassword());

  @Test
  void schemaOfLaterVersionIsRefused() throws Exception {
    program.run(context -> assertThat(context).hasNotFailed());
    program.run(context -> assertThat(context).hasNotFailed());

    migrateToVersion(999);

    program.run(
        context ->
            assertThat(context)
                .getFailure()
                .hasRootCauseInstanceOf(FlywayValidateException.class)
                .hasStackTraceContaining(
                    "CannotStart: Another version of Rapporteur changed this database (its schema version is 999): start that version"));
  }

  private void migrateToVersion(int version) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO flyway_schema_history
            (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
          VALUES (999, '%1$d', 'later', 'SQL', 'V%1$d__later.sql', 1, 'test', 1, 1)
          """
              .formatted(version));
    }
  }
}
