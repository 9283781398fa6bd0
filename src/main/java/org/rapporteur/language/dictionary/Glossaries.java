package org.rapporteur.language.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.database.CannotStart;

/// Glossaries of the operator's dictionaries into English. The files have the names of the Debian
/// packages, for example `freedict-fra-eng.index` beside `freedict-fra-eng.dict.dz`.
public final class Glossaries {

  /// Names of dictionaries from and into a language.
  private record Names(String toEnglish, String fromEnglish) {}

  private static final Map<String, Names> NAMES =
      Map.of(
          "ar", new Names("freedict-ara-eng", "freedict-eng-ara"),
          "es", new Names("freedict-spa-eng", "freedict-eng-spa"),
          "fr", new Names("freedict-fra-eng", "freedict-eng-fra"),
          "ru", new Names("freedict-rus-eng", "freedict-eng-rus"),
          "zh", new Names("cc-cedict", "freedict-eng-zho"));

  private final Path folder;
  private final Map<String, Glossary> loaded = new HashMap<>();

  public Glossaries(Path folder) {
    this.folder = folder;
  }

  public boolean supports(LanguageTag language) {
    Names names = NAMES.get(language.locale().getLanguage());
    return names != null
        && Stream.of(names.toEnglish(), names.fromEnglish())
            .anyMatch(name -> Files.isReadable(index(name)));
  }

  /// Returns the names of the dictionaries of a language with their sizes: it changes whenever
  /// glosses may change.
  public String name(LanguageTag language) {
    Names names = NAMES.get(language.locale().getLanguage());
    return names == null
        ? ""
        : Stream.of(names.toEnglish(), names.fromEnglish())
            .filter(name -> Files.isReadable(index(name)))
            .map(name -> name + " " + size(name))
            .collect(Collectors.joining(", "));
  }

  private long size(String name) {
    try {
      return Files.size(index(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the glossary of a language, if the folder has its dictionary. The first call reads it.
  public synchronized Optional<Glossary> forLanguage(LanguageTag language) {
    return supports(language)
        ? Optional.of(loaded.computeIfAbsent(language.locale().getLanguage(), this::load))
        : Optional.empty();
  }

  private Glossary load(String language) {
    Names names = Objects.requireNonNull(NAMES.get(language));
    var dictionary = new WordDictionary(word -> WordKeys.stem(word, language));
    dictionary.add(read(names.toEnglish()));
    dictionary.addReversed(read(names.fromEnglish()));
    return new Glossary(language, dictionary);
  }

  private List<DictFile.Entry> read(String name) {
    Path index = index(name);
    if (!Files.isReadable(index)) {
      return List.of();
    }
    try {
      return DictFile.read(index);
    } catch (UncheckedIOException e) {
      throw new CannotStart(
          "The dictionary %s cannot be read: %s".formatted(index, e.getMessage()), e);
    }
  }

  private Path index(String name) {
    return folder.resolve(name + ".index");
  }
}
