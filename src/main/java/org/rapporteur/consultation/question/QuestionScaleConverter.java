package org.rapporteur.consultation.question;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stores a scale as a JSON object from choice and language to words.
@Converter(autoApply = true)
public class QuestionScaleConverter implements AttributeConverter<QuestionScale, String> {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<ScaleChoice, Map<String, String>>> WORDS_TYPE =
      new TypeReference<>() {};

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable QuestionScale scale) {
    if (scale == null) {
      return null;
    }
    var words = new TreeMap<ScaleChoice, Map<String, String>>();
    scale
        .words()
        .forEach(
            (choice, text) -> {
              var versions = new TreeMap<String, String>();
              text.versions()
                  .forEach((language, version) -> versions.put(language.value(), version));
              words.put(choice, versions);
            });
    return JSON.writeValueAsString(words);
  }

  @Override
  public @Nullable QuestionScale convertToEntityAttribute(@Nullable String column) {
    if (column == null) {
      return null;
    }
    var words = new EnumMap<ScaleChoice, LocalizedText>(ScaleChoice.class);
    JSON.readValue(column, WORDS_TYPE)
        .forEach(
            (choice, byLanguage) -> {
              var versions = new TreeMap<LanguageTag, String>();
              byLanguage.forEach(
                  (language, version) -> versions.put(new LanguageTag(language), version));
              words.put(choice, new LocalizedText(versions));
            });
    return new QuestionScale(words);
  }
}
