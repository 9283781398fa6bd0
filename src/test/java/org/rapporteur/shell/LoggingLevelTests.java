package org.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class LoggingLevelTests {

  @Test
  void containerLogsNoFailureTwice() throws IOException {
    var environment = new StandardEnvironment();
    new PropertiesPropertySourceLoader()
        .load("application", new ClassPathResource("application.properties"))
        .forEach(environment.getPropertySources()::addLast);

    var levels =
        Binder.get(environment)
            .bind("logging.level", Bindable.mapOf(String.class, String.class))
            .get();

    assertThat(levels)
        .containsEntry(
            "org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/].[dispatcherServlet]",
            "OFF");
  }
}
