package org.rapporteur.search.place;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.rapporteur.search.index.BuiltElsewhere;
import org.rapporteur.search.index.Generation;
import org.rapporteur.search.index.IndexPlace;
import org.rapporteur.search.index.IndexUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index in an OpenSearch that several machines share. Two doors lead to it: one to the
/// generation that answers, one to the one that is being built; when that is complete the first is
/// moved to it, for all machines at once.
final class OpenSearchPlace implements IndexPlace {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSearchPlace.class);

  private final OpenSearchSettings settings;
  private final OpenSearchNames names;
  private final Turns turns;
  private final String ours;
  private final Pattern generation;

  OpenSearchPlace(OpenSearchSettings settings, Turns turns) {
    this.settings = settings;
    this.names = new OpenSearchNames(settings);
    this.turns = turns;
    this.ours = settings.name() + "-" + VERSION + "-";
    this.generation = Pattern.compile(Pattern.quote(settings.name()) + "-[0-9]+-built-[0-9]+");
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public Optional<Generation> openComplete() {
    var door = answering();
    return names.aliases(ours).containsKey(door.reading())
        ? Optional.of(open(door, "none"))
        : Optional.empty();
  }

  @Override
  public Generation create(String name) {
    if (turns.isBuilding()) {
      throw new BuiltElsewhere();
    }
    turns.buildingGoesOn();
    deleteBuilding();
    return open(building(ours + name), "create");
  }

  @Override
  public void goOn() {
    turns.buildingGoesOn();
  }

  @Override
  public Generation complete(Generation built) {
    var answers = open(answering(), "none");
    names.move(building(""), answering(), ours + built.name());
    turns.buildingEnds();
    return answers;
  }

  @Override
  public void giveUp() {
    turns.buildingEnds();
    try {
      deleteBuilding();
    } catch (IndexUnavailable e) {
      LOG.warn("An unfinished search index is left in {} until the next is built", settings, e);
    }
  }

  @Override
  public void deleteAllBut(Generation answering) {
    try {
      var led = names.aliases(ours).values();
      names.indexes(settings.name() + "-").stream()
          .filter(index -> generation.matcher(index).matches() && !led.contains(index))
          .forEach(names::delete);
    } catch (IndexUnavailable e) {
      LOG.warn("An earlier search index could not be deleted from {}", settings, e);
    }
  }

  @Override
  public Standing standing() {
    var led = names.aliases(ours);
    return new Standing(
        led.containsKey(answering().writing()), led.containsKey(building("").writing()));
  }

  @Override
  public Generation openBuilding() {
    return open(building(""), "none");
  }

  @Override
  public <T> T inTurn(Supplier<T> work) {
    return turns.take(work);
  }

  private void deleteBuilding() {
    names.aliases(building("").name()).values().stream().distinct().forEach(names::delete);
  }

  private Door answering() {
    return new Door(ours + "answering", ours + "answering");
  }

  private Door building(String index) {
    return new Door(ours + "building", index);
  }

  private Generation open(Door door, String schema) {
    var all = settings.connection();
    all.putAll(
        Map.of(
            "hibernate.search.backend.layout.strategy",
            BeanReference.ofInstance(door),
            "hibernate.search.backend.analysis.configurer",
            "class:" + OpenSearchAnalysis.class.getName(),
            "hibernate.search.backend.schema_management.settings_file",
            "search/opensearch.json",
            "hibernate.search.schema_management.strategy",
            schema));
    // What is written there is on disk when it is answered.
    return Generation.open(door.index().replace(ours, ""), all, false);
  }
}
