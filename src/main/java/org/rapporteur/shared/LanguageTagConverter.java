package org.rapporteur.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Stores a language tag as its text.
@Converter(autoApply = true)
public class LanguageTagConverter implements AttributeConverter<LanguageTag, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable LanguageTag tag) {
    return tag == null ? null : tag.value();
  }

  @Override
  public @Nullable LanguageTag convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : new LanguageTag(column);
  }
}
