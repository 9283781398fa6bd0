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

/// Gives every application that is tested a database of its own and a data folder below `target`,
/// and where the run has an OpenSearch indexes of its own. What tests without an application needs
/// none.
class TestDatabaseCustomizer implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return TestContextAnnotationUtils.hasAnnotation(testClass, SpringBootTest.class)
        ? new Customizer()
        : null;
  }

  private record Customizer() implements ContextCustomizer {

    private static final String DRAWN_AHEAD = "rapporteur.report.drawn-ahead=";

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      var database = TestDatabase.create();
      context.getBeanFactory().registerSingleton("testDatabase", database);
      TestPropertyValues.of(
              // Cached contexts would keep all their connections, and the one server has 151.
              "spring.datasource.hikari.minimum-idle=1",
              "spring.datasource.hikari.idle-timeout=10000",
              // Here and not with a test: other properties are another application.
              "rapporteur.news.every=200ms",
              // Tests open and close consultations themselves: nothing changes in between.
              "rapporteur.clock-interval=PT24H",
              "rapporteur.data-folder=" + TestFolder.of(name(database)))
          .applyTo(context);
      // Few tests look at the files of what they publish.
      if (Stream.of(configuration.getPropertySourceProperties())
          .noneMatch(property -> property.startsWith(DRAWN_AHEAD))) {
        TestPropertyValues.of(DRAWN_AHEAD + "false").applyTo(context);
      }
      if (TestOpenSearch.isAsked()) {
        TestPropertyValues.of(
                "rapporteur.search.backend=opensearch",
                "rapporteur.search.opensearch.address=" + TestOpenSearch.address(),
                "rapporteur.search.opensearch.name=" + name(database))
            .applyTo(context);
      }
    }

    private static String name(TestDatabase database) {
      return database.getJdbcUrl().replaceAll(".*/", "");
    }
  }
}
