package org.rapporteur.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.discussion.theme.ThemeService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Returns the themes of a question.
@RestController
@RequestMapping(ApiLinks.ROOT)
class ThemeController {

  private final ApiLookup lookup;
  private final ThemeService themes;
  private final HttpCaching caching;

  ThemeController(ApiLookup lookup, ThemeService themes, HttpCaching caching) {
    this.lookup = lookup;
    this.themes = themes;
    this.caching = caching;
  }

  @Operation(operationId = "themes")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ThemesJson.class)))
  @GetMapping("/{slug}/questions/{question:[1-9][0-9]{0,8}}/themes")
  void listThemes(
      @PathVariable String slug,
      @PathVariable int question,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var consultation = lookup.requireConsultation(slug);
    var questionDetails = lookup.requireQuestion(consultation, question);
    caching.writeJson(
        request,
        response,
        themes
            .findOverview(consultation, questionDetails)
            .map(ThemesJson::from)
            .orElse(ThemesJson.NONE));
  }
}
