package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.own.OwnWords;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.stereotype.Component;

/// Draws the pages of a comment and of a contributor.
@Component
class CommentPages implements FirstPage {

  static final String COMMENT = "page-comment";
  static final String CONTRIBUTOR = "page-contributor";

  /// The comments a reader needs above the one they came for; the rest is one link away.
  private static final int ANCESTORS = 5;

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/(comments|contributors)/([^/]+)/?");

  private final AddressedConsultation addressed;
  private final ThreadService threads;
  private final CommentHtml comments;
  private final QuestionPages questions;
  private final OwnPages own;
  private final Templates templates;
  private final Messages messages;

  CommentPages(
      AddressedConsultation addressed,
      ThreadService threads,
      CommentHtml comments,
      QuestionPages questions,
      OwnPages own,
      Templates templates,
      Messages messages) {
    this.addressed = addressed;
    this.threads = threads;
    this.comments = comments;
    this.questions = questions;
    this.own = own;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> at(Request request) {
    var path = PATH.matcher(request.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    var consultation = addressed.of(path.group(1));
    Locale locale = request.locale();
    if (path.group(2).equals("comments")) {
      int number = QuestionAddress.number(path.group(3), "comment");
      String html = comment(consultation, number, locale);
      return Optional.of(
          new Content(commentTitle(number, locale), "", DeliveredHtml.block(COMMENT, html)));
    }
    int number = QuestionAddress.number(path.group(3), "contributor");
    int after =
        after(request.query().getOrDefault("after", List.of()).stream().findFirst().orElse(""));
    return Optional.of(
        new Content(
            contributorTitle(consultation, number),
            "",
            DeliveredHtml.block(CONTRIBUTOR, contributor(consultation, number, after, locale))));
  }

  String commentTitle(int number, Locale locale) {
    return messages.text(locale, "discussion.comment", CommentLinks.reference(number));
  }

  String contributorTitle(ConsultationDetails consultation, int number) {
    return threads
        .contributor(consultation, number)
        .map(c -> c.name())
        .orElseThrow(() -> new NotFound("contributor", number));
  }

  String comment(ConsultationDetails consultation, int number, Locale locale) {
    return threads
        .find(consultation, number)
        .map(comment -> comment(consultation, comment, locale))
        .or(() -> own.page(consultation, number, locale))
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  /// Of a public comment, or of one that the viewer alone can read.
  QuestionDetails question(ConsultationDetails consultation, int number) {
    return threads
        .find(consultation, number)
        .map(CommentDetails::question)
        .or(() -> own.find(consultation, number).map(OwnWords::question))
        .flatMap(consultation::question)
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  private String comment(ConsultationDetails consultation, CommentDetails comment, Locale locale) {
    int number = comment.number();
    var place = CommentPlace.live(consultation, locale);
    var above =
        threads.ancestors(consultation, comment).stream()
            .filter(a -> a.number() != number)
            .toList();
    var shown = above.subList(Math.max(0, above.size() - ANCESTORS), above.size());
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
            replies(comment, place),
            threads.earlierRevisions(comment),
            questions.personal(locale)));
  }

  String contributor(ConsultationDetails consultation, int number, int after, Locale locale) {
    var contributor =
        threads
            .contributor(consultation, number)
            .orElseThrow(() -> new NotFound("contributor", number));
    var place = CommentPlace.live(consultation, locale);
    var page = threads.byContributor(consultation, number, after);
    var drawn =
        page.items().stream()
            .map(c -> new ReadContributor.Drawn(c.question(), comments.html(c, place)))
            .toList();
    return draw(
        "contributor",
        locale,
        new ReadContributor(consultation, locale, contributor, drawn, page.next()));
  }

  static int after(String written) {
    return written.isEmpty() ? 0 : QuestionAddress.number(written, "contributor");
  }

  private String replies(CommentDetails comment, CommentPlace place) {
    var replies = threads.directReplies(comment);
    return replies.isEmpty()
        ? ""
        : comments.replies(new CommentThread(comment, replies, false), place);
  }

  private String draw(String template, Locale locale, Object page) {
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", locale);
    parameters.put("page", page);
    return templates.html("discussion/" + template + ".jte", parameters);
  }
}
