package org.rapporteur.search.storage;

import java.util.List;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/// Pair of a read alias and a write alias of an OpenSearch index. Both can be moved to another
/// index in one atomic step.
/// @param name common prefix of both aliases
/// @param index name of the index to create behind the alias
record IndexAlias(String name, String index) implements IndexLayoutStrategy {

  /// Alias of an existing index, whose name is not needed because it is not created.
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
