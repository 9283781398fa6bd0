package org.rapporteur.shared.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JobLockRepairIT {

  @Test
  void tooLongLockIsShortened() {
    var server = TestDatabase.create();
    var database =
        JdbcClient.create(
            new DriverManagerDataSource(
                server.getJdbcUrl(), server.getUsername(), server.getPassword()));
    database
        .sql("CREATE TABLE shedlock (name VARCHAR(64) PRIMARY KEY, lock_until DATETIME(6))")
        .update();
    database
        .sql(
            """
            INSERT INTO shedlock VALUES ('ahead', UTC_TIMESTAMP(6) + INTERVAL 1 DAY),
                                        ('usual', UTC_TIMESTAMP(6) + INTERVAL 5 MINUTE)
            """)
        .update();

    new JobLockRepairSql(database).shortenLocks();

    assertThat(minutesLeft(database, "ahead")).isBetween(8, 10);
    assertThat(minutesLeft(database, "usual")).isBetween(3, 5);
  }

  private static int minutesLeft(JdbcClient database, String lock) {
    return database
        .sql(
            "SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(6), lock_until) FROM shedlock WHERE name = ?")
        .param(lock)
        .query(Integer.class)
        .single();
  }
}
