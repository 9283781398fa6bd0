package org.rapporteur.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchService;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Returns search results, the same as on the search page.
@RestController
class SearchController {

  private final SearchService search;
  private final ConsultationService consultations;
  private final ViewerService viewers;
  private final HttpCaching caching;

  SearchController(
      SearchService search,
      ConsultationService consultations,
      ViewerService viewers,
      HttpCaching caching) {
    this.search = search;
    this.consultations = consultations;
    this.viewers = viewers;
    this.caching = caching;
  }

  @Operation(operationId = "search")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SearchJson.class)))
  @GetMapping(ApiLinks.SEARCH)
  @Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(name = "in", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(
      name = "question",
      in = ParameterIn.QUERY,
      array = @ArraySchema(schema = @Schema(type = "integer", format = "int32")))
  @Parameter(
      name = "theme",
      in = ParameterIn.QUERY,
      array = @ArraySchema(schema = @Schema(type = "integer", format = "int32")))
  @Parameter(
      name = "group",
      in = ParameterIn.QUERY,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "region",
      in = ParameterIn.QUERY,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "language",
      in = ParameterIn.QUERY,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(
      name = "mark",
      in = ParameterIn.QUERY,
      array = @ArraySchema(schema = @Schema(type = "string")))
  @Parameter(name = "since", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(name = "order", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(
      name = "page",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "integer", format = "int32"))
  void search(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var results = search.search(viewers.current(), SearchRequest.fromQuery(query));
    caching.writeJson(request, response, SearchJson.from(results, slugsById()));
  }

  /// The search index names a consultation by its id, the API by its slug.
  private Map<String, String> slugsById() {
    return consultations.listPublic().stream()
        .collect(
            Collectors.toMap(
                consultation -> String.valueOf(consultation.id().value()),
                consultation -> consultation.slug().value()));
  }
}
