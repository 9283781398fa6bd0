package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.count.Participants;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentPage;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.ComparedRevisions;
import org.rapporteur.discussion.thread.ThreadPage;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The light pages of a question's threads and of a comment.
@Controller
class LightThreads {

  /// The comments a reader needs above the one they came for; each links to what it answers.
  private static final int ANCESTORS = 5;

  private final LightReading reading;
  private final ThreadService threads;
  private final Participants participants;
  private final ThemeService themes;
  private final CommentHtml comments;
  private final LightPages pages;

  LightThreads(
      LightReading reading,
      ThreadService threads,
      Participants participants,
      ThemeService themes,
      CommentHtml comments,
      LightPages pages) {
    this.reading = reading;
    this.threads = threads;
    this.participants = participants;
    this.themes = themes;
    this.comments = comments;
    this.pages = pages;
  }

  @GetMapping("/light/consultations/{slug}/questions/{question}")
  ResponseEntity<byte[]> question(
      @PathVariable String slug,
      @PathVariable String question,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String official,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    var consultation = reading.withComments(slug);
    int number = LightReading.number(question, "question");
    var asked = consultation.question(number).orElseThrow(() -> new NotFound("question", question));
    var frame = pages.frame(request);
    var place = CommentPlace.light(consultation, frame.locale());
    var selection = LightSelection.of(order, group, region, language, official, theme, after);
    ThreadPage page =
        threads.threads(asked.id(), selection.order(), selection.filter(), selection.after());
    var content = new HashMap<String, Object>();
    content.put("consultation", consultation);
    content.put("question", asked);
    content.put("counts", participants.of(asked.id()));
    content.put("selection", selection);
    themes.of(consultation, asked).ifPresent(found -> content.put("themes", found));
    content.put(
        "threads", page.threads().stream().map(thread -> comments.thread(thread, place)).toList());
    content.put("next", page.next().orElse(""));
    return pages.page("question", frame, content);
  }

  /// The threads of a theme, wherever its question is.
  @GetMapping("/light/consultations/{slug}/themes/{theme}")
  ResponseEntity<Void> theme(@PathVariable String slug, @PathVariable String theme) {
    var consultation = reading.withComments(slug);
    int number = LightReading.number(theme, "theme");
    var found = themes.find(consultation, number).orElseThrow(() -> new NotFound("theme", number));
    var asked = consultation.question(found.question()).orElseThrow();
    String at = CommentLinks.theme(consultation.slug(), asked.number(), number);
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(LightLinks.to(at) + "#read"))
        .build();
  }

  /// With what it answers above, and below the replies to a comment at the top of a thread by
  /// pages, to a reply the direct ones.
  @GetMapping("/light/consultations/{slug}/comments/{comment}")
  ResponseEntity<byte[]> comment(
      @PathVariable String slug,
      @PathVariable String comment,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String compare,
      HttpServletRequest request) {
    var consultation = reading.withComments(slug);
    int number = LightReading.number(comment, "comment");
    var found =
        threads.find(consultation, number).orElseThrow(() -> new NotFound("comment", "C" + number));
    var frame = pages.frame(request);
    var place = CommentPlace.light(consultation, frame.locale());
    var above =
        threads.ancestors(consultation, found).stream().filter(a -> a.number() != number).toList();
    int from = after.isEmpty() ? 0 : LightReading.number(after, "comment");
    var replies = replies(found, from);
    var revisions = threads.earlierRevisions(found);
    int compared = compare.isEmpty() ? 0 : LightReading.number(compare, "revision");
    var content = new HashMap<String, Object>();
    content.put("consultation", consultation);
    content.put("question", consultation.question(found.question()).orElseThrow());
    content.put("comment", found);
    content.put(
        "ancestors",
        above.subList(Math.max(0, above.size() - ANCESTORS), above.size()).stream()
            .map(ancestor -> comments.html(ancestor, place))
            .toList());
    content.put("html", comments.html(found, place));
    content.put("replies", html(found, replies, from, place));
    content.put("next", replies.next().orElse(""));
    content.put("revisions", revisions);
    ComparedRevisions.of(found, revisions, compared).ifPresent(c -> content.put("compared", c));
    return pages.page("comment", frame, content);
  }

  private CommentPage replies(CommentDetails comment, int after) {
    return comment.depth() == 0
        ? threads.replies(comment.id(), after)
        : threads.directReplies(comment, after);
  }

  private String html(CommentDetails comment, CommentPage replies, int after, CommentPlace place) {
    List<CommentDetails> items = replies.items();
    if (items.isEmpty()) {
      return "";
    }
    if (after == 0) {
      return comments.replies(CommentThread.of(comment, items, false), place);
    }
    var html = new StringBuilder();
    items.forEach(reply -> html.append(comments.html(reply, place)));
    return html.toString();
  }
}
