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
import org.rapporteur.discussion.thread.CommentVersion;
import org.rapporteur.discussion.thread.CommentVersionPage;
import org.rapporteur.discussion.thread.CommentVersionSql;
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

/// Returns single comments and pages of comments.
@RestController
@RequestMapping(ApiLinks.ROOT)
class CommentController {

  private final ApiLookup lookup;
  private final CommentVersionSql commentVersions;
  private final CommentJsonCache commentJsons;
  private final CommentPageWriter pageWriter;
  private final HttpCaching caching;

  CommentController(
      ApiLookup lookup,
      CommentVersionSql commentVersions,
      CommentJsonCache commentJsons,
      CommentPageWriter pageWriter,
      HttpCaching caching) {
    this.lookup = lookup;
    this.commentVersions = commentVersions;
    this.commentJsons = commentJsons;
    this.pageWriter = pageWriter;
    this.caching = caching;
  }

  @Operation(operationId = "comments")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CommentPageJson.class)))
  @GetMapping("/{slug}/questions/{question:[1-9][0-9]{0,8}}/comments")
  void listComments(
      @PathVariable String slug,
      @PathVariable int question,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam(defaultValue = "0") int theme,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var pageSize = PageSize.orMax(limit);
    if (after < 0) {
      throw new InvalidInput("cursor.form", "after");
    }
    var consultation = lookup.requireConsultation(slug);
    var questionDetails = lookup.requireQuestion(consultation, question);
    var versions =
        consultation.phase().showsComments()
            ? listVersions(consultation, questionDetails, theme, after, pageSize)
            : List.<CommentVersion>of();
    var page = pageSize.firstPage(versions);
    String next =
        pageSize.hasMore(versions)
            ? ApiLinks.comments(
                    consultation.slug(), question, page.getLast().publication(), pageSize.value())
                + themeParameter(theme)
            : null;
    writePage(page, next, request, response);
  }

  @Operation(operationId = "threads")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CommentPageJson.class)))
  @GetMapping("/{slug}/questions/{question:[1-9][0-9]{0,8}}/threads")
  void listThreads(
      @PathVariable String slug,
      @PathVariable int question,
      @RequestParam(defaultValue = "by-thread") String order,
      @RequestParam(defaultValue = "0") int theme,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    int pageSize = PageSize.orMax(limit).value();
    var threadOrder =
        ThreadOrder.fromUrlValue(order)
            .orElseThrow(() -> new InvalidInput("threads.order", "order"));
    var consultation = lookup.requireConsultation(slug);
    var questionDetails = lookup.requireQuestion(consultation, question);
    lookup.requireThemeOfQuestion(consultation, questionDetails, theme);
    var page =
        consultation.phase().showsComments()
            ? commentVersions.listThreads(
                questionDetails.id(),
                threadOrder,
                ThreadFilter.NONE.withTheme(theme),
                after,
                pageSize)
            : new CommentVersionPage(List.of(), Optional.empty());
    String next =
        page.nextCursor()
            .map(
                cursor ->
                    ApiLinks.threads(consultation.slug(), question, threadOrder, cursor, pageSize))
            .map(url -> url + themeParameter(theme))
            .orElse(null);
    writePage(page.items(), next, request, response);
  }

  @Operation(operationId = "comment")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CommentJson.class)))
  @GetMapping("/{slug}/comments/{number:[1-9][0-9]{0,8}}")
  void getComment(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var consultation = lookup.requireConsultation(slug);
    var versions =
        consultation.phase().showsComments()
            ? commentVersions.findVersion(consultation.id(), number)
            : List.<CommentVersion>of();
    var json = commentJsons.getAll(versions);
    if (json.isEmpty()) {
      throw new NotFound("comment", "C" + number);
    }
    if (caching.prepareIfModified(request, response, pageWriter.computeVersion(versions))) {
      caching.write(response, MediaType.APPLICATION_JSON_VALUE, json.getFirst());
    }
  }

  private void writePage(
      List<CommentVersion> versions,
      @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (caching.prepareIfModified(request, response, pageWriter.computeVersion(versions, next))) {
      caching.write(response, MediaType.APPLICATION_JSON_VALUE, pageWriter.toJson(versions, next));
    }
  }

  /// Lists one version more than a page has if a page follows.
  /// @param theme number of a theme; 0 for all comments
  private List<CommentVersion> listVersions(
      ConsultationDetails consultation,
      QuestionDetails question,
      int theme,
      int after,
      PageSize pageSize) {
    lookup.requireThemeOfQuestion(consultation, question, theme);
    return theme == 0
        ? commentVersions.listAfter(question.id(), after, pageSize.value())
        : commentVersions.listAfterInTheme(question.id(), theme, after, pageSize.value());
  }

  private static String themeParameter(int theme) {
    return theme == 0 ? "" : "&theme=" + theme;
  }
}
