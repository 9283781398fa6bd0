package org.rapporteur.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Comments, one and by pages.
@RestController
@RequestMapping(ApiLinks.ROOT)
class CommentController {

  private final Reading reading;
  private final CommentStamps stamps;
  private final CommentBytes comments;
  private final JsonPages pages;
  private final Answers answers;

  CommentController(
      Reading reading,
      CommentStamps stamps,
      CommentBytes comments,
      JsonPages pages,
      Answers answers) {
    this.reading = reading;
    this.stamps = stamps;
    this.comments = comments;
    this.pages = pages;
    this.answers = answers;
  }

  @Operation(operationId = "comments")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CommentPageJson.class)))
  @GetMapping("/{slug}/questions/{question:[1-9][0-9]{0,8}}/comments")
  void page(
      @PathVariable String slug,
      @PathVariable int question,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    int most = PageSize.of(limit).value();
    if (after < 0) {
      throw new InvalidInput("cursor.form", "after");
    }
    var consultation = reading.consultation(slug);
    var asked = reading.question(consultation, question);
    var found =
        consultation.phase().showsComments()
            ? stamps.after(asked.id(), after, most)
            : List.<org.rapporteur.discussion.thread.CommentStamp>of();
    boolean more = found.size() > most;
    var shown = more ? found.subList(0, most) : found;
    String next =
        more
            ? ApiLinks.comments(consultation.slug(), question, shown.getLast().publication(), most)
            : null;
    if (answers.isNews(request, response, pages.version(shown, next))) {
      answers.write(response, MediaType.APPLICATION_JSON_VALUE, pages.page(shown, next));
    }
  }

  @Operation(operationId = "comment")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CommentJson.class)))
  @GetMapping("/{slug}/comments/{number:[1-9][0-9]{0,8}}")
  void one(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var consultation = reading.consultation(slug);
    var found =
        consultation.phase().showsComments()
            ? stamps.of(consultation.id(), number)
            : List.<org.rapporteur.discussion.thread.CommentStamp>of();
    var json = comments.of(found);
    if (json.isEmpty()) {
      throw new NotFound("comment", "C" + number);
    }
    if (answers.isNews(request, response, pages.version(found, null))) {
      answers.write(response, MediaType.APPLICATION_JSON_VALUE, json.getFirst());
    }
  }
}
