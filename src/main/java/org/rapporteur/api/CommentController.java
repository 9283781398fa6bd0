package org.rapporteur.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.thread.CommentStamp;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.discussion.thread.StampPage;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.discussion.thread.ThreadOrder;
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
      @RequestParam(defaultValue = "0") int theme,
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
            ? read(consultation, asked, theme, after, most)
            : List.<CommentStamp>of();
    boolean more = found.size() > most;
    var shown = more ? found.subList(0, most) : found;
    String next =
        more
            ? ApiLinks.comments(consultation.slug(), question, shown.getLast().publication(), most)
                + ofTheme(theme)
            : null;
    answer(shown, next, request, response);
  }

  @Operation(operationId = "threads")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CommentPageJson.class)))
  @GetMapping("/{slug}/questions/{question:[1-9][0-9]{0,8}}/threads")
  void threads(
      @PathVariable String slug,
      @PathVariable int question,
      @RequestParam(defaultValue = "by-thread") String order,
      @RequestParam(defaultValue = "0") int theme,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    int most = PageSize.of(limit).value();
    var chosen =
        ThreadOrder.of(order).orElseThrow(() -> new InvalidInput("threads.order", "order"));
    var consultation = reading.consultation(slug);
    var asked = reading.question(consultation, question);
    reading.theme(consultation, asked, theme);
    var page =
        consultation.phase().showsComments()
            ? stamps.threads(asked.id(), chosen, ThreadFilter.NONE.with(theme), after, most)
            : new StampPage(List.of(), Optional.empty());
    String next =
        page.next()
            .map(cursor -> ApiLinks.threads(consultation.slug(), question, chosen, cursor, most))
            .map(address -> address + ofTheme(theme))
            .orElse(null);
    answer(page.items(), next, request, response);
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
            : List.<CommentStamp>of();
    var json = comments.of(found);
    if (json.isEmpty()) {
      throw new NotFound("comment", "C" + number);
    }
    if (answers.isNews(request, response, pages.version(found, null))) {
      answers.write(response, MediaType.APPLICATION_JSON_VALUE, json.getFirst());
    }
  }

  private void answer(
      List<CommentStamp> shown,
      @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (answers.isNews(request, response, pages.version(shown, next))) {
      answers.write(response, MediaType.APPLICATION_JSON_VALUE, pages.page(shown, next));
    }
  }

  private List<CommentStamp> read(
      ConsultationDetails consultation, QuestionDetails asked, int theme, int after, int most) {
    reading.theme(consultation, asked, theme);
    return theme == 0
        ? stamps.after(asked.id(), after, most)
        : stamps.after(asked.id(), theme, after, most);
  }

  private static String ofTheme(int theme) {
    return theme == 0 ? "" : "&theme=" + theme;
  }
}
