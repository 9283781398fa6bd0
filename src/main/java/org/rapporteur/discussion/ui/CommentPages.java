package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.own.OwnWords;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ComparedRevisions;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.stereotype.Component;

/// Draws the page of a comment.
@Component
class CommentPages implements FirstPage {

  static final String COMMENT = "page-comment";

  /// The comments a reader needs above the one they came for; the rest is one link away.
  private static final int ANCESTORS = 5;

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/comments/([^/]+)/?");

  private final AddressedConsultation addressed;
  private final ThreadService threads;
  private final CommentHtml comments;
  private final ThreadFragments fragments;
  private final QuestionPages questions;
  private final OwnPages own;
  private final Templates templates;
  private final Messages messages;

  CommentPages(
      AddressedConsultation addressed,
      ThreadService threads,
      CommentHtml comments,
      ThreadFragments fragments,
      QuestionPages questions,
      OwnPages own,
      Templates templates,
      Messages messages) {
    this.addressed = addressed;
    this.threads = threads;
    this.comments = comments;
    this.fragments = fragments;
    this.questions = questions;
    this.own = own;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> at(Request request) {
    return request.parts(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var consultation = addressed.of(path.group(1));
    Locale locale = request.locale();
    int number = QuestionAddress.number(path.group(2), "comment");
    String html = comment(consultation, number, compared(request.query()), locale);
    return new Content(commentTitle(number, locale), "", DeliveredHtml.block(COMMENT, html));
  }

  String commentTitle(int number, Locale locale) {
    return messages.text(locale, "discussion.comment", CommentLinks.reference(number));
  }

  /// Which revision is compared with the next; 0 for none.
  static int compared(Map<String, List<String>> query) {
    String written = query.getOrDefault("compare", List.of("")).getFirst();
    return written.isEmpty() ? 0 : QuestionAddress.number(written, "revision");
  }

  String comment(ConsultationDetails consultation, int number, int compared, Locale locale) {
    return threads
        .find(consultation, number)
        .map(comment -> comment(consultation, comment, compared, locale))
        .or(() -> own.page(consultation, number, locale))
        .orElseThrow(() -> threads.nothingAt(consultation, number));
  }

  /// Of a public comment, or of one that the viewer alone can read.
  QuestionDetails question(ConsultationDetails consultation, int number) {
    return threads
        .find(consultation, number)
        .map(CommentDetails::question)
        .or(() -> own.find(consultation, number).map(OwnWords::question))
        .flatMap(consultation::question)
        .orElseThrow(() -> threads.nothingAt(consultation, number));
  }

  private String comment(
      ConsultationDetails consultation, CommentDetails comment, int compared, Locale locale) {
    int number = comment.number();
    var place = CommentPlace.live(consultation, locale);
    var above =
        threads.ancestors(consultation, comment).stream()
            .filter(a -> a.number() != number)
            .toList();
    var shown = above.subList(Math.max(0, above.size() - ANCESTORS), above.size());
    var revisions = threads.earlierRevisions(comment);
    return draw(
        "comment-page",
        locale,
        new ReadComment(
            consultation,
            consultation.question(comment.question()).orElseThrow(),
            locale,
            comment,
            comments.html(comment, place),
            shown.stream().map(ancestor -> comments.html(ancestor, place)).toList(),
            above.size() - shown.size(),
            fragments.replies(consultation, comment, 0, locale),
            revisions,
            ComparedRevisions.of(comment, revisions, compared),
            questions.personal(locale)));
  }

  private String draw(String template, Locale locale, Object page) {
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", locale);
    parameters.put("page", page);
    return templates.html("discussion/" + template + ".jte", parameters);
  }
}
