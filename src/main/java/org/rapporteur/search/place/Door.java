package org.rapporteur.search.place;

import java.util.List;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/// The names under which an index is written and asked: they lead to it whatever it is called, and
/// can be moved to another in one step.
///
/// @param name of both
/// @param index what an index is called that is made behind it
record Door(String name, String index) implements IndexLayoutStrategy {

  String reading() {
    return name + "-read";
  }

  String writing() {
    return name + "-write";
  }

  List<String> aliases() {
    return List.of(reading(), writing());
  }

  @Override
  public String createInitialElasticsearchIndexName(String entity) {
    return index;
  }

  @Override
  public String createWriteAlias(String entity) {
    return writing();
  }

  @Override
  public String createReadAlias(String entity) {
    return reading();
  }
}
