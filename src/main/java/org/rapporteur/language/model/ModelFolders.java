package org.rapporteur.language.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.rapporteur.shared.database.CannotStart;

/// The operator's own models, a folder each.
public final class ModelFolders {

  private ModelFolders() {}

  /// In the order of the folders' names; none where there is no such folder. What cannot be used
  /// ends the start: a report that falls back in silence would say less than was meant.
  public static List<KnownModel> in(Path folder) {
    var models = new ArrayList<KnownModel>();
    var folders = new HashMap<String, Path>();
    for (Path each : folders(folder)) {
      KnownModel model = read(each);
      for (String language : model.languages()) {
        Path other = folders.putIfAbsent(language, each);
        if (other != null) {
          throw new CannotStart(
              "The sentence models in %s and %s both name the language %s: let one of them serve it."
                  .formatted(other, each, language));
        }
      }
      models.add(model);
    }
    return List.copyOf(models);
  }

  private static List<Path> folders(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CannotStart(
          "The folder of sentence models %s cannot be read: %s".formatted(folder, e.getMessage()),
          e);
    }
  }

  private static KnownModel read(Path folder) {
    try {
      return ModelFolder.read(folder);
    } catch (ModelRefused e) {
      throw new CannotStart(
          "The sentence model in %s cannot be used. %s. Put it right, or move the folder away; what a model needs is in src/docs/guides/operating.md."
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
