package org.rapporteur.shared.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Shortens job locks that last longer than any job may take. Such locks exist after the clock of
/// the database is set back, and would block the jobs until it reaches the old time.
@Component
class JobLockRepairSql {

  private static final Logger LOG = LoggerFactory.getLogger(JobLockRepairSql.class);

  private final JdbcClient database;

  JobLockRepairSql(JdbcClient database) {
    this.database = database;
  }

  @Scheduled(fixedDelayString = "PT1M")
  void shortenLocks() {
    int shortened =
        database
            .sql(
                """
                UPDATE shedlock SET lock_until = UTC_TIMESTAMP(6) + INTERVAL :maxMinutes MINUTE
                 WHERE lock_until > UTC_TIMESTAMP(6) + INTERVAL :maxMinutes MINUTE
                """)
            .param("maxMinutes", JobConfiguration.MAX_LOCK_MINUTES)
            .update();
    if (shortened > 0) {
      LOG.warn(
          "{} job locks ended more than {} minutes from now and were shortened. Check the clock of the database server.",
          shortened,
          JobConfiguration.MAX_LOCK_MINUTES);
    }
  }
}
