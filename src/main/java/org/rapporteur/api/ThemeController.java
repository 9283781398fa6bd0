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

/// The themes that were found in the comments on a question.
@RestController
@RequestMapping(ApiLinks.ROOT)
class ThemeController {

  private final Reading reading;
  private final ThemeService themes;
  private final Answers answers;

  ThemeController(Reading reading, ThemeService themes, Answers answers) {
    this.reading = reading;
    this.themes = themes;
    this.answers = answers;
  }

  @Operation(operationId = "themes")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ThemesJson.class)))
  @GetMapping("/{slug}/questions/{question:[1-9][0-9]{0,8}}/themes")
  void themes(
      @PathVariable String slug,
      @PathVariable int question,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var consultation = reading.consultation(slug);
    var asked = reading.question(consultation, question);
    answers.json(
        request,
        response,
        themes.of(consultation, asked).map(ThemesJson::of).orElse(ThemesJson.NONE));
  }
}
