package org.rapporteur.shared.job;

import java.util.concurrent.ThreadPoolExecutor;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Configures scheduled jobs. Each job runs on one server at a time: the server that locks the
/// job's database row.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableSchedulerLock(defaultLockAtMostFor = "PT" + JobConfiguration.MAX_LOCK_MINUTES + "M")
class JobConfiguration {

  /// Longest time for which a job locks its row.
  static final int MAX_LOCK_MINUTES = 10;

  /// Enough, because only a few of the jobs run at the same time.
  static final int THREADS = 8;

  /// Waits long enough for two timeouts of a mail server.
  private static final int SHUTDOWN_SECONDS = 25;

  /// Uses platform threads: with virtual threads all fixed-delay jobs would share one thread, and a
  /// slow mail server would delay the others. Running jobs end before the database is closed.
  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    var scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(THREADS);
    scheduler.setThreadNamePrefix("job-");
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    scheduler.setAwaitTerminationSeconds(SHUTDOWN_SECONDS);
    return scheduler;
  }

  /// Separate threads for `@AfterCommit` listeners, so that slow listeners do not delay scheduled
  /// jobs. At shutdown, running listeners end before the search index stops. The executor discards
  /// all others: their events are stored, and a job submits them again after the next start.
  @Bean
  ThreadPoolTaskExecutor taskExecutor() {
    var executor =
        new ThreadPoolTaskExecutor() {
          @Override
          protected void initiateEarlyShutdown() {
            initiateShutdown();
            getThreadPoolExecutor().getQueue().clear();
          }
        };
    // The queue has no limit, so the policy applies only after the shutdown began.
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    executor.setCorePoolSize(THREADS);
    executor.setThreadNamePrefix("listener-");
    executor.setAwaitTerminationSeconds(SHUTDOWN_SECONDS);
    return executor;
  }

  @Bean
  LockProvider lockProvider(DataSource dataSource) {
    return new JdbcTemplateLockProvider(
        JdbcTemplateLockProvider.Configuration.builder()
            .withJdbcTemplate(new JdbcTemplate(dataSource))
            .usingDbTime()
            .build());
  }
}
