package org.rapporteur.search.place;

import java.nio.file.Path;
import java.time.Clock;
import org.rapporteur.search.index.IndexStorage;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Selects the index storage by configuration.
@Configuration
class IndexStorageConfiguration {

  @Bean
  IndexStorage indexPlace(
      @Value("${rapporteur.search.backend}") String backend,
      @Value("${rapporteur.data-folder}") Path data,
      @Value("${rapporteur.search.opensearch.address}") String address,
      @Value("${rapporteur.search.opensearch.user}") String user,
      @Value("${rapporteur.search.opensearch.password}") String password,
      @Value("${rapporteur.search.opensearch.name}") String name,
      JdbcClient database,
      PlatformTransactionManager transactions,
      Clock clock) {
    return switch (backend) {
      case "lucene" -> new LuceneStorage(data);
      case "opensearch" ->
          new OpenSearchStorage(
              new OpenSearchSettings(address, user, password, name),
              new IndexWriteLock(database, transactions, clock));
      default ->
          throw new CannotStart(
              "rapporteur.search.backend is \"%s\": set it to lucene or opensearch."
                  .formatted(backend));
    };
  }
}
