package org.rapporteur.shared.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Recognizes database errors among the causes of an exception.
public final class DatabaseFailure {

  /// SQLSTATE class of all connection errors.
  private static final String CONNECTION_ERROR = "08";

  /// MariaDB errors: 3 and 1026 cannot write file, 1021 disk full, 1053 server shutdown, 1114 table
  /// full, 1290 and 1836 read-only, 1927 connection killed.
  private static final Set<Integer> OUTAGE_ERRORS =
      Set.of(3, 1021, 1026, 1053, 1114, 1290, 1836, 1927);

  private DatabaseFailure() {}

  public static boolean isCauseOf(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof SQLException
                    || cause instanceof DataAccessException
                    || cause instanceof TransactionException);
  }

  /// True if the database cannot be used at all or cannot store anything: no connection, disk full,
  /// read-only.
  public static boolean isOutage(Throwable failure) {
    return findSqlException(failure).filter(DatabaseFailure::isOutageError).isPresent();
  }

  static Optional<SQLException> findSqlException(Throwable failure) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  private static boolean isOutageError(SQLException e) {
    String state = e.getSQLState();
    return state != null && state.startsWith(CONNECTION_ERROR)
        || state == null && e.getErrorCode() == 0 // from the pool, which has no connection
        || OUTAGE_ERRORS.contains(e.getErrorCode());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
