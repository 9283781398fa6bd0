package org.rapporteur.search.storage;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.rapporteur.search.index.BuildRunningElsewhere;
import org.rapporteur.search.index.IndexGeneration;
import org.rapporteur.search.index.IndexStorage;
import org.rapporteur.search.index.IndexUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Storage of index generations on an OpenSearch server that several machines share. One alias
/// points to the active generation and one to the build. At the end of a build the first alias is
/// moved to it, for all machines in one step.
final class OpenSearchStorage implements IndexStorage {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSearchStorage.class);

  /// Values of the setting `schema_management.strategy` of Hibernate Search.
  private static final String CREATE_SCHEMA = "create";

  private static final String KEEP_SCHEMA = "none";

  private final OpenSearchSettings settings;
  private final OpenSearchClient client;
  private final IndexWriteLockSql writeLock;
  private final String prefix;
  private final Pattern generationName;

  OpenSearchStorage(OpenSearchSettings settings, IndexWriteLockSql writeLock) {
    this.settings = settings;
    this.client = new OpenSearchClient(settings);
    this.writeLock = writeLock;
    this.prefix = settings.name() + "-" + DOCUMENT_VERSION + "-";
    this.generationName = Pattern.compile(Pattern.quote(settings.name()) + "-[0-9]+-built-[0-9]+");
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public Optional<IndexGeneration> openActive() {
    var alias = activeAlias();
    return client.listAliases(prefix).containsKey(alias.readAlias())
        ? Optional.of(open(alias, KEEP_SCHEMA))
        : Optional.empty();
  }

  @Override
  public IndexGeneration createBuild(String name) {
    if (writeLock.isBuilding()) {
      throw new BuildRunningElsewhere();
    }
    writeLock.recordHeartbeat();
    deleteBuild();
    return open(new IndexAlias(buildAlias().name(), prefix + name), CREATE_SCHEMA);
  }

  @Override
  public void signalBuildAlive() {
    writeLock.recordHeartbeat();
  }

  @Override
  public IndexGeneration activate(IndexGeneration build) {
    var active = open(activeAlias(), KEEP_SCHEMA);
    client.moveAlias(buildAlias(), activeAlias(), prefix + build.name());
    writeLock.recordBuildEnd();
    return active;
  }

  @Override
  public void discardBuild() {
    writeLock.recordBuildEnd();
    try {
      deleteBuild();
    } catch (IndexUnavailable e) {
      LOG.warn("An unfinished search index is left in {} until the next is built", settings, e);
    }
  }

  @Override
  public void deleteAllExcept(IndexGeneration active) {
    try {
      var aliasedIndexes = client.listAliases(prefix).values();
      client.listIndexes(settings.name() + "-").stream()
          .filter(
              index -> generationName.matcher(index).matches() && !aliasedIndexes.contains(index))
          .forEach(client::deleteIndex);
    } catch (IndexUnavailable e) {
      LOG.warn("An earlier search index could not be deleted from {}", settings, e);
    }
  }

  @Override
  public StorageStatus getStatus() {
    var aliases = client.listAliases(prefix);
    return new StorageStatus(
        aliases.containsKey(activeAlias().writeAlias()),
        aliases.containsKey(buildAlias().writeAlias()));
  }

  @Override
  public IndexGeneration openRemoteBuild() {
    return open(buildAlias(), KEEP_SCHEMA);
  }

  @Override
  public <T> T withWriteLock(Supplier<T> work) {
    return writeLock.runLocked(work);
  }

  private void deleteBuild() {
    client.listAliases(buildAlias().name()).values().stream()
        .distinct()
        .forEach(client::deleteIndex);
  }

  private IndexAlias activeAlias() {
    return IndexAlias.forExistingIndex(prefix + "active");
  }

  private IndexAlias buildAlias() {
    return IndexAlias.forExistingIndex(prefix + "build");
  }

  private IndexGeneration open(IndexAlias alias, String schemaStrategy) {
    var properties = settings.hibernateSearchProperties();
    properties.putAll(
        Map.of(
            "hibernate.search.backend.layout.strategy",
            BeanReference.ofInstance(alias),
            "hibernate.search.backend.analysis.configurer",
            "class:" + OpenSearchAnalysis.class.getName(),
            "hibernate.search.backend.schema_management.settings_file",
            "search/opensearch.json",
            "hibernate.search.schema_management.strategy",
            schemaStrategy));
    return IndexGeneration.openRemote(alias.index().replace(prefix, ""), properties);
  }
}
