package org.rapporteur.shared.database;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.rapporteur.shared.InstallationSettings;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Configures the database: the embedded server, unless `spring.datasource.url` names another one.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  private static final String URL = "spring.datasource.url";
  private static final String EMBEDDED = "embedded";
  private static final String READ_ONLY = "rapporteur.read-only";

  @Bean
  @ConditionalOnProperty(name = URL, matchIfMissing = true, havingValue = EMBEDDED)
  @ConditionalOnBooleanProperty(name = READ_ONLY, havingValue = false, matchIfMissing = true)
  @ConditionalOnMissingBean(JdbcConnectionDetails.class)
  EmbeddedMariaDb embeddedMariaDb(InstallationSettings settings, ApplicationContext context) {
    var database = EmbeddedMariaDb.start(settings.dataFolder());
    database.setLivenessListener(state -> AvailabilityChangeEvent.publish(context, state));
    return database;
  }

  /// Commands that only read may run beside the application.
  @Bean
  @ConditionalOnProperty(name = URL, matchIfMissing = true, havingValue = EMBEDDED)
  @ConditionalOnBooleanProperty(name = READ_ONLY)
  @ConditionalOnMissingBean(JdbcConnectionDetails.class)
  JdbcConnectionDetails readOnlyMariaDb(InstallationSettings settings) {
    return EmbeddedMariaDb.findRunning(settings.dataFolder())
        .orElseGet(() -> EmbeddedMariaDb.start(settings.dataFolder()));
  }

  @Bean
  static BeanFactoryPostProcessor mariaDbUrlCheck(Environment environment) {
    return beans -> requireMariaDbUrl(environment.getProperty(URL, EMBEDDED));
  }

  /// The error message does not contain the URL, because the URL may contain a password.
  static void requireMariaDbUrl(String url) {
    if (!url.isBlank() && !url.equals(EMBEDDED) && !url.startsWith("jdbc:mariadb:")) {
      throw new CannotStart(
          "spring.datasource.url does not name a MariaDB: set it to an address such as jdbc:mariadb://localhost/rapporteur.");
    }
  }

  /// Checks durability before the first migration: a database that may lose commits would make
  /// receipts unreliable.
  @Bean
  FlywayMigrationStrategy migrateAfterDurabilityCheck(
      DataSource dataSource, DatabaseSettings settings) {
    return flyway -> {
      requireDurableCommits(dataSource);
      try {
        if (settings.readOnly()) {
          flyway.validate();
        } else {
          flyway.migrate();
        }
      } catch (FlywayValidateException e) {
        throw new CannotStart(
            "Another version of Rapporteur changed this database (its schema version is %s): start that version, or restore a backup made with this version."
                .formatted(flyway.info().getInfoResult().schemaVersion),
            e);
      }
    };
  }

  static void requireDurableCommits(DataSource dataSource) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT VERSION(), @@innodb_flush_log_at_trx_commit, @@log_bin, @@sync_binlog")) {
      row.next();
      String version = row.getString(1);
      boolean flushesCommits = row.getInt(2) == 1;
      boolean flushesBinaryLog = !row.getBoolean(3) || row.getInt(4) == 1;
      if (!version.toLowerCase(Locale.ROOT).contains("mariadb")) {
        throw new CannotStart(
            "The database is %s: Rapporteur needs MariaDB 11.4 or later.".formatted(version));
      }
      if (!flushesCommits || !flushesBinaryLog) {
        throw new CannotStart(
            "The database may lose commits: set innodb_flush_log_at_trx_commit=1 and, with a binary log, sync_binlog=1, then start again.");
      }
    } catch (SQLException e) {
      throw new CannotStart(
          "The database cannot be reached (%s): check spring.datasource.url, the user, the password and that the server runs."
              .formatted(e.getMessage()),
          e);
    }
  }
}
