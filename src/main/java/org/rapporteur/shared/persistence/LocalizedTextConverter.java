package org.rapporteur.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stores a localized text as a JSON object from language to text.
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> VERSIONS_TYPE =
      new TypeReference<>() {};

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable LocalizedText text) {
    if (text == null) {
      return null;
    }
    var versionsByLanguage = new TreeMap<String, String>();
    text.versions()
        .forEach((language, version) -> versionsByLanguage.put(language.value(), version));
    return JSON.writeValueAsString(versionsByLanguage);
  }

  @Override
  public @Nullable LocalizedText convertToEntityAttribute(@Nullable String column) {
    if (column == null) {
      return null;
    }
    var versions = new TreeMap<LanguageTag, String>();
    JSON.readValue(column, VERSIONS_TYPE)
        .forEach((language, version) -> versions.put(new LanguageTag(language), version));
    return new LocalizedText(versions);
  }
}
