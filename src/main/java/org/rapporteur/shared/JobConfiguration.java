package org.rapporteur.shared;

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

/// Jobs run once, however many machines there are: whoever holds the row in the database runs.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableSchedulerLock(defaultLockAtMostFor = "PT10M")
class JobConfiguration {

  /// Some dozen jobs, of which few run at a time.
  private static final int THREADS = 8;

  /// As long as a mail server may take to answer twice.
  private static final int SECONDS_TO_END = 25;

  /// Threads of their own, because with virtual threads all jobs of a fixed delay would share one:
  /// a slow mail server would hold up openings and live news. What runs ends before the database
  /// is closed.
  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    var scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(THREADS);
    scheduler.setThreadNamePrefix("job-");
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    scheduler.setAwaitTerminationSeconds(SECONDS_TO_END);
    return scheduler;
  }

  /// What listens after a commit has threads of its own, however long it takes and however much of
  /// it there is: no opening and no mail waits for it.
  @Bean
  ThreadPoolTaskExecutor taskExecutor() {
    var executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(THREADS);
    executor.setThreadNamePrefix("listener-");
    executor.setWaitForTasksToCompleteOnShutdown(true);
    executor.setAwaitTerminationSeconds(SECONDS_TO_END);
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
