package org.rapporteur.language.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.rapporteur.shared.database.CannotStart;

/// Loads the models of the operator, one from each folder.
public final class ModelFolders {

  private ModelFolders() {}

  /// Returns the models in the order of the folder names; none if the folder is missing. Throws
  /// [CannotStart] for an unusable model, because another model in its place would change reports.
  public static List<LazySentenceModel> loadAll(Path folder) {
    var models = new ArrayList<LazySentenceModel>();
    var folderByLanguage = new HashMap<String, Path>();
    for (Path modelFolder : listModelFolders(folder)) {
      LazySentenceModel model = load(modelFolder);
      for (String language : model.languages()) {
        Path otherFolder = folderByLanguage.putIfAbsent(language, modelFolder);
        if (otherFolder != null) {
          throw new CannotStart(
              "The sentence models in %s and %s both name the language %s. Remove it from one of them."
                  .formatted(otherFolder, modelFolder, language));
        }
      }
      models.add(model);
    }
    return List.copyOf(models);
  }

  private static List<Path> listModelFolders(Path folder) {
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

  private static LazySentenceModel load(Path folder) {
    try {
      return ModelFolder.load(folder);
    } catch (InvalidModel e) {
      throw new CannotStart(
          "The sentence model in %s cannot be used. %s. Correct it, or move the folder away. src/docs/guides/operating.md describes the requirements."
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
