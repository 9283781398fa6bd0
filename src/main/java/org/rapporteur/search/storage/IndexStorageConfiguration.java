package org.rapporteur.search.storage;

import java.time.Clock;
import org.rapporteur.search.index.IndexStorage;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Creates the index storage that the settings select.
@Configuration
class IndexStorageConfiguration {

  @Bean
  IndexStorage indexStorage(
      SearchSettings settings,
      InstallationSettings installation,
      JdbcClient database,
      PlatformTransactionManager transactions,
      Clock clock) {
    return switch (settings.backend()) {
      case "lucene" -> new LuceneStorage(installation.dataFolder());
      case "opensearch" ->
          new OpenSearchStorage(
              settings.opensearch(), new IndexWriteLockSql(database, transactions, clock));
      default ->
          throw new CannotStart(
              "rapporteur.search.backend is \"%s\": set it to lucene or opensearch."
                  .formatted(settings.backend()));
    };
  }
}
