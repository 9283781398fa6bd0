package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.QuestionThemes;

/// The themes of a question as the API tells them.
@Schema(name = "Themes")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThemesJson(@Nullable Instant readAt, @Nullable Integer newer, List<Theme> items) {

  /// None was looked for yet.
  static final ThemesJson NONE = new ThemesJson(null, null, List.of());

  @Schema(name = "Theme")
  record Theme(
      int number, String label, String language, boolean named, int comments, int contributors) {

    static Theme of(QuestionTheme theme) {
      return new Theme(
          theme.number(),
          theme.label(),
          theme.language().value(),
          theme.named(),
          theme.comments(),
          theme.contributors());
    }
  }

  static ThemesJson of(QuestionThemes themes) {
    return new ThemesJson(
        themes.readAt(), themes.newer(), themes.themes().stream().map(Theme::of).toList());
  }
}
