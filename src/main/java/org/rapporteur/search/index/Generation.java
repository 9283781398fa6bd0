package org.rapporteur.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;

/// One index from its first to its last day: a later one is built beside it and takes its place. A
/// Hibernate of its own that never touches a database.
public final class Generation implements AutoCloseable {

  /// A disk that takes longer than this to write a page is broken.
  private static final int PATIENCE_SECONDS = 60;

  /// So many are taken out in less than a page of a rebuild is written.
  private static final int AT_ONCE = 5_000;

  private final String name;
  private final StandardServiceRegistry registry;
  private final SessionFactory factory;
  private final boolean flushed;

  private Generation(
      String name, StandardServiceRegistry registry, SessionFactory factory, boolean flushed) {
    this.name = name;
    this.registry = registry;
    this.factory = factory;
    this.flushed = flushed;
  }

  /// @param flushed whether what is written has to be brought to disk on its own
  public static Generation open(String name, Map<String, Object> settings, boolean flushed) {
    var registry =
        new StandardServiceRegistryBuilder()
            .applySettings(settings)
            .applySetting("jakarta.persistence.database-product-name", "MariaDB")
            .applySetting("hibernate.connection.provider_class", new NoDatabase())
            .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
            .applySetting("hibernate.cache.use_second_level_cache", false)
            .applySetting("jakarta.persistence.validation.mode", "none")
            .applySetting("hibernate.search.indexing.listeners.enabled", false)
            .build();
    try {
      var factory =
          new MetadataSources(registry)
              .addResource("search/document.xml")
              .buildMetadata()
              .buildSessionFactory();
      return new Generation(name, registry, factory, flushed);
    } catch (RuntimeException e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }

  public String name() {
    return name;
  }

  /// What a crash loses, and no search is sure to see, before [#keep].
  void write(Collection<PublicMatter> matters, Collection<String> gone) {
    asked(
        session -> {
          session.indexingPlanSynchronizationStrategy(Generation::writing);
          var plan = session.indexingPlan();
          gone.forEach(id -> plan.purge(SearchDocument.class, id, null));
          matters.forEach(matter -> plan.addOrUpdate(new SearchDocument(matter)));
          plan.execute();
          return true;
        });
  }

  /// Everything that stands in the index of these matters, also what is written but not found yet.
  List<String> idsOf(Collection<Matter> matters) {
    var keys = matters.stream().map(Matter::key).toList();
    return ids(f -> f.terms().field("matter").matchingAny(keys));
  }

  /// Some of what stands in the index of a consultation; none when nothing does.
  List<String> idsOf(Portion portion) {
    return ids(f -> SearchDocument.of(f, portion));
  }

  private List<String> ids(Function<SearchPredicateFactory, PredicateFinalStep> which) {
    return asked(
        session -> {
          session.workspace(SearchDocument.class).refresh();
          return session
              .search(SearchDocument.class)
              .select(f -> f.id(String.class))
              .where(which)
              .fetchHits(AT_ONCE);
        });
  }

  /// All that was written is on disk, is found or is found no more when this returns. Whoever asks
  /// first after a refresh opens the index anew: that is done here, so that no reader waits for it.
  void keep() {
    asked(
        session -> {
          var workspace = session.workspace(SearchDocument.class);
          if (flushed) {
            workspace.flush();
          }
          workspace.refresh();
          return session
              .search(SearchDocument.class)
              .where(SearchPredicateFactory::matchNone)
              .fetchTotalHitCount();
        });
  }

  <T> T asked(Function<SearchSession, T> work) {
    try (var session = factory.openSession()) {
      return work.apply(Search.session(session));
    }
  }

  @Override
  public void close() {
    if (factory.isOpen()) {
      factory.close();
      StandardServiceRegistryBuilder.destroy(registry);
    }
  }

  private static void writing(IndexingPlanSynchronizationStrategyConfigurationContext context) {
    context.documentCommitStrategy(DocumentCommitStrategy.NONE);
    context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    context.indexingFutureHandler(Generation::wait);
  }

  private static void wait(CompletableFuture<? extends SearchIndexingPlanExecutionReport> written) {
    var report = written.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    report
        .throwable()
        .ifPresent(
            failure -> {
              throw new IndexNotWritten(failure);
            });
  }
}
