package org.rapporteur.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

class DatabaseOutageLogFilterTests {

  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private Instant now = Instant.parse("2026-11-30T10:00:00Z");

  @BeforeEach
  void start() {
    context.addTurboFilter(new DatabaseOutageLogFilter(() -> now));
    context.getLogger("ROOT").addAppender(lines);
    lines.start();
  }

  @Test
  void outageIsLoggedOncePerMinute() {
    for (int i = 0; i < 100; i++) {
      context.getLogger("logger" + i).error("Failed", createOutage(1114));
      context.getLogger("logger" + i).error("Failed {}", i, createOutage(1114));
    }
    now = now.plusSeconds(61);
    context.getLogger("later").warn("Failed", createOutage(1114));

    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "The database is unavailable: Table is full (SQLSTATE HY000, error 1114). Failures since the last such line: 0",
            "The database is unavailable: Table is full (SQLSTATE HY000, error 1114). Failures since the last such line: 199");
    assertThat(lines.list).allMatch(line -> line.getThrowableProxy() == null);
  }

  @Test
  void eachKindOfOutageIsLogged() {
    context.getLogger("a").error("Failed", createOutage(1114));
    context.getLogger("a").error("Failed", createOutage(1290));
    context
        .getLogger("a")
        .error("Failed", new IllegalStateException(new SQLException("Socket error", "08000")));

    assertThat(lines.list).hasSize(3);
  }

  @Test
  void otherFailuresKeepTheirStackTrace() {
    var bug =
        new DuplicateKeyException("Duplicate", new SQLException("Duplicate entry", "23000", 1062));
    context.getLogger("a").error("Failed", bug);
    context.getLogger("a").error("Failed", new IllegalStateException());

    assertThat(lines.list)
        .hasSize(2)
        .allMatch(line -> line.getFormattedMessage().equals("Failed"))
        .allMatch(line -> line.getThrowableProxy() != null);
  }

  /// The name of the logger contains brackets, which a property key must quote.
  @Test
  void containerLogsNoFailureTwice() throws Exception {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new ResourcePropertySource("classpath:application.properties"));

    var levels =
        new Binder(ConfigurationPropertySources.get(environment))
            .bind("logging.level", Bindable.mapOf(String.class, String.class))
            .get();

    assertThat(levels)
        .containsEntry(
            "org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/].[dispatcherServlet]",
            "OFF");
  }

  private static Exception createOutage(int error) {
    return new DataAccessResourceFailureException(
        "Insert", new SQLException("Table is full\nSQL: INSERT", "HY000", error));
  }
}
