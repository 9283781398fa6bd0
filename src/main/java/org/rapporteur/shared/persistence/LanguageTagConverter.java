package org.rapporteur.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// Stores a language tag in a text column.
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
