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

/// Complete set of index files that one build writes and a later build replaces. Hibernate Search
/// needs a session factory, so each generation has one without a database.
public final class IndexGeneration implements AutoCloseable {

  /// Writing a page takes so long only if the disk or the server is broken.
  private static final int WRITE_TIMEOUT_SECONDS = 60;

  /// Documents that one write removes. With this limit it takes no longer than a page of a rebuild.
  private static final int REMOVAL_PAGE_SIZE = 5_000;

  /// Parts of the items of one page: ten items with at most 1,000 questions or paragraphs each.
  /// This is also the maximum number of results of OpenSearch (`index.max_result_window`).
  private static final int MAX_PARTS = 10_000;

  private final String name;
  private final StandardServiceRegistry registry;
  private final SessionFactory factory;
  private final boolean needsFlush;

  private IndexGeneration(
      String name, StandardServiceRegistry registry, SessionFactory factory, boolean needsFlush) {
    this.name = name;
    this.registry = registry;
    this.factory = factory;
    this.needsFlush = needsFlush;
  }

  /// Opens a generation in the data folder, where writes reach the disk only with an explicit
  /// flush.
  public static IndexGeneration openLocal(String name, Map<String, Object> settings) {
    return open(name, settings, true);
  }

  /// Opens a generation on a server, which writes to disk before it responds.
  public static IndexGeneration openRemote(String name, Map<String, Object> settings) {
    return open(name, settings, false);
  }

  private static IndexGeneration open(
      String name, Map<String, Object> settings, boolean needsFlush) {
    var registry =
        new StandardServiceRegistryBuilder()
            .applySettings(settings)
            .applySetting("jakarta.persistence.database-product-name", "MariaDB")
            .applySetting("hibernate.connection.provider_class", new NoDatabase())
            .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
            .applySetting("hibernate.cache.use_second_level_cache", false)
            .applySetting("jakarta.persistence.validation.mode", "none")
            .applySetting("hibernate.search.indexing.listeners.enabled", false)
            // The only entity is named below. A scan of all classes would take a second.
            .applySetting("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
            .applySetting(
                "hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations",
                false)
            .build();
    try {
      var factory =
          new MetadataSources(registry)
              .addResource("search/document.xml")
              .buildMetadata()
              .buildSessionFactory();
      return new IndexGeneration(name, registry, factory, needsFlush);
    } catch (RuntimeException e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }

  public String name() {
    return name;
  }

  /// Writes and removes documents. The changes are durable and visible only after [#commit()].
  void write(Collection<PublicDocument> documents, Collection<String> removedIds) {
    try (var session = factory.openSession()) {
      var searchSession = Search.session(session);
      searchSession.indexingPlanSynchronizationStrategy(IndexGeneration::deferCommit);
      var plan = searchSession.indexingPlan();
      removedIds.forEach(id -> plan.purge(SearchDocument.class, id, null));
      documents.forEach(document -> plan.addOrUpdate(new SearchDocument(document)));
      plan.execute();
    }
  }

  /// Ids of the documents of one page of items, including uncommitted ones.
  List<String> findIds(Collection<IndexedItem> page) {
    var keys = page.stream().map(IndexedItem::key).toList();
    return findIds(f -> f.terms().field(SearchDocument.ITEM_KEY).matchingAny(keys), MAX_PARTS);
  }

  /// Ids of the next documents to remove; empty if none are left.
  List<String> findIdsToRemove(ConsultationItems items) {
    return findIds(f -> SearchDocument.matchItems(f, items), REMOVAL_PAGE_SIZE);
  }

  private List<String> findIds(
      Function<SearchPredicateFactory, PredicateFinalStep> predicate, int limit) {
    return withSession(
        session -> {
          session.workspace(SearchDocument.class).refresh();
          return session
              .search(SearchDocument.class)
              .select(f -> f.id(String.class))
              .where(predicate)
              .fetchHits(limit);
        });
  }

  /// Makes all writes durable and visible. The query at the end reopens the index reader, so that
  /// no search of a reader has to wait for it.
  void commit() {
    withSession(
        session -> {
          var workspace = session.workspace(SearchDocument.class);
          if (needsFlush) {
            workspace.flush();
          }
          workspace.refresh();
          return session
              .search(SearchDocument.class)
              .where(SearchPredicateFactory::matchNone)
              .fetchTotalHitCount();
        });
  }

  <T> T withSession(Function<SearchSession, T> work) {
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

  /// Disables the commit after each write, because a commit takes longer than many writes.
  private static void deferCommit(IndexingPlanSynchronizationStrategyConfigurationContext context) {
    context.documentCommitStrategy(DocumentCommitStrategy.NONE);
    context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    context.indexingFutureHandler(IndexGeneration::awaitWrite);
  }

  private static void awaitWrite(
      CompletableFuture<? extends SearchIndexingPlanExecutionReport> written) {
    var report = written.orTimeout(WRITE_TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
    report
        .throwable()
        .ifPresent(
            failure -> {
              throw new IndexWriteFailed(failure);
            });
  }
}
