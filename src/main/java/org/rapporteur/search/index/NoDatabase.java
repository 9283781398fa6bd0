package org.rapporteur.search.index;

import java.sql.Connection;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/// Connection provider that always fails, because the index uses Hibernate without a database.
@SuppressWarnings("NullAway") // Hibernate's interface has no annotations for null
final class NoDatabase implements ConnectionProvider {

  @Override
  public Connection getConnection() {
    throw noDatabase();
  }

  @Override
  public void closeConnection(Connection connection) {
    throw noDatabase();
  }

  @Override
  public boolean supportsAggressiveRelease() {
    return false;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> type) {
    return false;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw noDatabase();
  }

  private static IllegalStateException noDatabase() {
    return new IllegalStateException("The index has no database");
  }
}
