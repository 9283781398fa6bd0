package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.profile.ContributorService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The light page of a contributor: what they said and which positions they hold.
@Controller
class LightContributors {

  private final LightReading reading;
  private final ContributorService contributors;
  private final ThreadService threads;
  private final CommentHtml comments;
  private final LightPages pages;

  LightContributors(
      LightReading reading,
      ContributorService contributors,
      ThreadService threads,
      CommentHtml comments,
      LightPages pages) {
    this.reading = reading;
    this.contributors = contributors;
    this.threads = threads;
    this.comments = comments;
    this.pages = pages;
  }

  @GetMapping("/light/consultations/{slug}/contributors/{contributor}")
  ResponseEntity<byte[]> contributor(
      @PathVariable String slug,
      @PathVariable String contributor,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String positions,
      HttpServletRequest request) {
    var consultation = reading.withComments(slug);
    int number = LightReading.number(contributor, "contributor");
    var found =
        contributors
            .find(consultation, number)
            .orElseThrow(() -> new NotFound("contributor", contributor));
    var frame = pages.frame(request);
    var place = CommentPlace.light(consultation, frame.locale());
    var said = threads.byContributor(consultation, number, from(after));
    var content = new HashMap<String, Object>();
    content.put("consultation", consultation);
    content.put("contributor", found);
    content.put(
        "comments", said.items().stream().map(comment -> comments.html(comment, place)).toList());
    content.put("next", said.next().orElse(""));
    content.put(
        "positions", contributors.positions(Viewer.VISITOR, consultation, number, from(positions)));
    return pages.page("contributor", frame, content);
  }

  private static int from(String typed) {
    return typed.isEmpty() ? 0 : LightReading.number(typed, "contributor");
  }
}
