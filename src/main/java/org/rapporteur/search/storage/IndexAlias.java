package org.rapporteur.search.storage;

import java.util.List;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/// Read and write alias of an OpenSearch index. Moving both aliases to another index is one atomic
/// step.
/// @param name common prefix of both aliases
/// @param index name of the index to create behind the alias
record IndexAlias(String name, String index) implements IndexLayoutStrategy {

  /// For an index that is not created now, so its name is not needed.
  static IndexAlias forExistingIndex(String name) {
    return new IndexAlias(name, name);
  }

  String readAlias() {
    return name + "-read";
  }

  String writeAlias() {
    return name + "-write";
  }

  List<String> aliases() {
    return List.of(readAlias(), writeAlias());
  }

  @Override
  public String createInitialElasticsearchIndexName(String entity) {
    return index;
  }

  @Override
  public String createWriteAlias(String entity) {
    return writeAlias();
  }

  @Override
  public String createReadAlias(String entity) {
    return readAlias();
  }
}
