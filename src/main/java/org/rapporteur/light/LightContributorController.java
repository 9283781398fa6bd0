package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Light page of a contributor: their comments and positions.
@Controller
class LightContributorController {

  private final LightResolver resolver;
  private final ContributorProfileService contributors;
  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final LightPageRenderer renderer;

  LightContributorController(
      LightResolver resolver,
      ContributorProfileService contributors,
      ThreadService threads,
      CommentRenderer commentRenderer,
      LightPageRenderer renderer) {
    this.resolver = resolver;
    this.contributors = contributors;
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.renderer = renderer;
  }

  @GetMapping("/light/consultations/{slug}/contributors/{contributor}")
  ResponseEntity<byte[]> showContributor(
      @PathVariable String slug,
      @PathVariable String contributor,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String positions,
      HttpServletRequest request) {
    var consultation = resolver.requireWithComments(slug);
    int number = LightResolver.parseNumber(contributor, "contributor");
    var profile =
        contributors
            .findProfile(consultation, number)
            .orElseThrow(() -> new NotFound("contributor", contributor));
    var frame = renderer.createFrame(request);
    var context = CommentRenderContext.light(consultation, frame.locale());
    var page = threads.listByContributor(consultation, number, parseCursor(after));
    var model = new HashMap<String, Object>();
    model.put("consultation", consultation);
    model.put("contributor", profile);
    model.put(
        "comments",
        page.items().stream()
            .map(comment -> commentRenderer.renderComment(comment, context))
            .toList());
    model.put("next", page.nextCursor().orElse(""));
    model.put(
        "positions",
        contributors.listPositions(Viewer.VISITOR, consultation, number, parseCursor(positions)));
    return renderer.render("contributor", frame, model);
  }

  /// Parses the number after which a list continues; 0 for its start.
  private static int parseCursor(String text) {
    return text.isEmpty() ? 0 : LightResolver.parseNumber(text, "contributor");
  }
}
