package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.count.Participants;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentPage;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.ThreadPage;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The light pages of a question's threads, of a comment and of a contributor.
@Controller
class LightThreads {

  /// The comments a reader needs above the one they came for; each links to what it answers.
  private static final int ANCESTORS = 5;

  private final LightReading reading;
  private final ThreadService threads;
  private final Participants participants;
  private final CommentHtml comments;
  private final LightPages pages;

  LightThreads(
      LightReading reading,
      ThreadService threads,
      Participants participants,
      CommentHtml comments,
      LightPages pages) {
    this.reading = reading;
    this.threads = threads;
    this.participants = participants;
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
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    var consultation = reading.withComments(slug);
    int number = LightReading.number(question, "question");
    var asked = consultation.question(number).orElseThrow(() -> new NotFound("question", question));
    var frame = pages.frame(request);
    var place = CommentPlace.light(consultation, frame.locale());
    var selection = LightSelection.of(order, group, region, after);
    ThreadPage page =
        threads.threads(asked.id(), selection.order(), selection.filter(), selection.after());
    return pages.page(
        "question",
        frame,
        Map.of(
            "consultation",
            consultation,
            "question",
            asked,
            "counts",
            participants.of(asked.id()),
            "selection",
            selection,
            "threads",
            page.threads().stream().map(thread -> comments.thread(thread, place)).toList(),
            "next",
            page.next().orElse("")));
  }

  /// With what it answers above, and below the replies to a comment at the top of a thread by
  /// pages, to a reply the direct ones.
  @GetMapping("/light/consultations/{slug}/comments/{comment}")
  ResponseEntity<byte[]> comment(
      @PathVariable String slug,
      @PathVariable String comment,
      @RequestParam(defaultValue = "") String after,
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
    return pages.page(
        "comment",
        frame,
        Map.of(
            "consultation",
            consultation,
            "question",
            consultation.question(found.question()).orElseThrow(),
            "comment",
            found,
            "ancestors",
            above.subList(Math.max(0, above.size() - ANCESTORS), above.size()).stream()
                .map(ancestor -> comments.html(ancestor, place))
                .toList(),
            "html",
            comments.html(found, place),
            "replies",
            html(found, replies, from, place),
            "next",
            replies.next().orElse(""),
            "revisions",
            threads.earlierRevisions(found)));
  }

  @GetMapping("/light/consultations/{slug}/contributors/{contributor}")
  ResponseEntity<byte[]> contributor(
      @PathVariable String slug,
      @PathVariable String contributor,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    var consultation = reading.withComments(slug);
    int number = LightReading.number(contributor, "contributor");
    var found =
        threads
            .contributor(consultation, number)
            .orElseThrow(() -> new NotFound("contributor", contributor));
    var frame = pages.frame(request);
    var place = CommentPlace.light(consultation, frame.locale());
    int from = after.isEmpty() ? 0 : LightReading.number(after, "contributor");
    var page = threads.byContributor(consultation, number, from);
    return pages.page(
        "contributor",
        frame,
        Map.of(
            "consultation",
            consultation,
            "contributor",
            found,
            "comments",
            page.items().stream().map(comment -> comments.html(comment, place)).toList(),
            "next",
            page.next().orElse("")));
  }

  private CommentPage replies(CommentDetails comment, int after) {
    return comment.depth() == 0
        ? threads.replies(comment.id(), after)
        : new CommentPage(threads.directReplies(comment), java.util.Optional.empty());
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
