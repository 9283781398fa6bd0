package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.QuestionThemeOverview;

/// Themes of a question.
/// @param detectedAt time of the last analysis
/// @param newer number of comments published since then
@Schema(name = "Themes")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThemesJson(@Nullable Instant detectedAt, @Nullable Integer newer, List<ThemeJson> items) {

  /// Returned before the first analysis.
  static final ThemesJson NONE = new ThemesJson(null, null, List.of());

  @Schema(name = "Theme")
  record ThemeJson(
      int number, String label, String language, boolean named, int comments, int contributors) {

    static ThemeJson from(QuestionTheme theme) {
      return new ThemeJson(
          theme.number(),
          theme.label(),
          theme.language().value(),
          theme.isNamedBySecretariat(),
          theme.comments(),
          theme.contributors());
    }
  }

  static ThemesJson from(QuestionThemeOverview themes) {
    return new ThemesJson(
        themes.detectedAt(),
        themes.newerComments(),
        themes.themes().stream().map(ThemeJson::from).toList());
  }
}
