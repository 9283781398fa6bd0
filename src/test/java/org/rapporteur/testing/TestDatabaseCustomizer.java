package org.rapporteur.testing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/// Gives every Spring Boot test its own database, data folder and, if OpenSearch is selected,
/// search indexes.
class TestDatabaseCustomizer implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return TestContextAnnotationUtils.hasAnnotation(testClass, SpringBootTest.class)
        ? new Customizer()
        : null;
  }

  private record Customizer() implements ContextCustomizer {

    private static final String RENDER_AHEAD_PROPERTY = "rapporteur.report.drawn-ahead=";

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      var database = TestDatabase.create();
      context.getBeanFactory().registerSingleton("testDatabase", database);
      TestPropertyValues.of(
              // Cached contexts would keep all their connections, and the server allows 151.
              "spring.datasource.hikari.minimum-idle=1",
              "spring.datasource.hikari.idle-timeout=10000",
              // Set here, because a test with other properties starts another application.
              "rapporteur.live-updates.interval=200ms",
              // Tests open and close consultations themselves.
              "rapporteur.clock-interval=PT24H",
              "rapporteur.data-folder=" + TestFolder.resolve(databaseName(database)))
          .applyTo(context);
      // Few tests read the published files.
      if (Stream.of(configuration.getPropertySourceProperties())
          .noneMatch(property -> property.startsWith(RENDER_AHEAD_PROPERTY))) {
        TestPropertyValues.of(RENDER_AHEAD_PROPERTY + "false").applyTo(context);
      }
      if (TestOpenSearch.isSelected()) {
        TestPropertyValues.of(
                "rapporteur.search.backend=opensearch",
                "rapporteur.search.opensearch.address=" + TestOpenSearch.address(),
                "rapporteur.search.opensearch.name=" + databaseName(database))
            .applyTo(context);
      }
    }

    private static String databaseName(TestDatabase database) {
      return database.getJdbcUrl().replaceAll(".*/", "");
    }
  }
}
