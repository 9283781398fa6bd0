package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.Commands;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// What contributors do with comments: post, edit, withdraw.
@Service
public class CommentService {

  private final CommentRepository comments;
  private final RevisionRepository revisions;
  private final Arrivals arrivals;
  private final ConsultationService consultations;
  private final Counters counters;
  private final DraftService drafts;
  private final LanguageDetection languages;
  private final List<PostingRule> rules;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  CommentService(
      CommentRepository comments,
      RevisionRepository revisions,
      Arrivals arrivals,
      ConsultationService consultations,
      Counters counters,
      DraftService drafts,
      LanguageDetection languages,
      List<PostingRule> rules,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.comments = comments;
    this.revisions = revisions;
    this.arrivals = arrivals;
    this.consultations = consultations;
    this.counters = counters;
    this.drafts = drafts;
    this.languages = languages;
    this.rules = rules;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Whether it came in time is judged by when it was received: the moment this is called.
  public Receipt post(
      Viewer viewer,
      ConsultationId consultation,
      CommentDraft draft,
      Channel channel,
      IdempotencyKey key) {
    Instant receivedAt = clock.instant();
    var person = viewer.actor("comment");
    var asked = consultations.get(consultation);
    String text = check(asked, draft);
    var words = CommentInserts.Words.of(text, languageOf(draft.language(), text, asked));
    String request =
        draft.question() + "|" + draft.parent() + "|" + draft.delegation() + "|" + text;
    var command = new Commands.Command("person-" + person.value(), key, request);
    return arrivals.store(
        new Arrivals.Arrival(command, viewer, asked, draft, words, channel, receivedAt));
  }

  /// The text is what it says from now on; under review before publication the old text stays until
  /// a moderator has read.
  public void edit(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      String text,
      @Nullable LanguageTag language) {
    var person = viewer.actor("edit");
    var asked = consultations.get(consultation);
    String checked = ReceivedText.required("text", text, asked.terms().maxLength());
    useCases.change(
        () -> {
          var comment = load(consultation, number);
          Instant now = clock.instant();
          if (!comment.isBy(viewer)) {
            throw new NotYourComment(number);
          }
          requireOpen(asked);
          if (!comment.isEditableBy(viewer, asked.terms().editMinutes(), now)) {
            throw new EditTimeOver(number, asked.terms().editMinutes());
          }
          rules.forEach(rule -> rule.check(List.of(viewer), consultation));
          if (revisions.isRedacted(comment.id().value())) {
            throw new RedactedComment(number);
          }
          var newLanguage = languageOf(language, checked, asked);
          boolean waits = asked.terms().review() == Review.BEFORE && comment.isPublished();
          if (waits) {
            revisions.findOf(comment.id().value()).stream()
                .filter(earlier -> earlier.state() == RevisionState.AWAITING_REVIEW)
                .forEach(earlier -> earlier.become(RevisionState.REPLACED));
            addRevision(
                comment,
                revisions.lastNumber(comment.id().value()) + 1,
                RevisionState.AWAITING_REVIEW,
                checked,
                newLanguage,
                viewer,
                now);
          } else {
            replaceText(comment, checked, newLanguage, viewer, now);
          }
          drafts.remove(person, comment.question(), DraftPlace.editOf(number));
          events.publishEvent(
              new CommentRevised(comment.id(), comment.consultation(), comment.question()));
        });
  }

  public void withdraw(Viewer viewer, ConsultationId consultation, int number) {
    viewer.actor("withdraw");
    var asked = consultations.get(consultation);
    useCases.change(
        () -> {
          var comment = load(consultation, number);
          if (!comment.isBy(viewer)) {
            throw new NotYourComment(number);
          }
          requireOpen(asked);
          boolean wasPublished = comment.isPublished();
          comment.withdraw();
          events.publishEvent(
              new CommentWithdrawn(comment.id(), comment.consultation(), comment.question()));
          comments.flush();
          if (wasPublished) {
            counters.count(comment, -1);
          }
        });
  }

  private void replaceText(
      Comment comment, String text, LanguageTag language, Viewer viewer, Instant now) {
    // What nobody could read yet does not become public by being changed.
    revision(comment).become(comment.isVisible() ? RevisionState.EARLIER : RevisionState.REPLACED);
    int next = revisions.lastNumber(comment.id().value()) + 1;
    if (comment.isPublished() && !comment.language().equals(language)) {
      counters.count(comment, -1);
      comment.show(next, language);
      counters.count(comment, 1);
    } else {
      comment.show(next, language);
    }
    addRevision(comment, comment.revision(), RevisionState.CURRENT, text, language, viewer, now);
  }

  private void addRevision(
      Comment comment,
      int number,
      RevisionState state,
      String text,
      LanguageTag language,
      Viewer viewer,
      Instant now) {
    revisions.save(new Revision(comment.id(), number, state, text, language, viewer.person(), now));
  }

  private Revision revision(Comment comment) {
    return revisions
        .findById(new Revision.Key(comment.id().value(), comment.revision()))
        .orElseThrow(() -> new IllegalStateException("No revision of C" + comment.number()));
  }

  private Comment load(ConsultationId consultation, int number) {
    return comments
        .findByConsultationIdAndNumber(consultation.value(), number)
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  private static String check(ConsultationDetails asked, CommentDraft draft) {
    requireOpen(asked);
    if (asked.question(draft.question()).isEmpty()) {
      throw new NotFound("question", draft.question().value());
    }
    if (asked.terms().participation() == Participation.DELEGATIONS && draft.delegation() == null) {
      throw new DelegationsOnly();
    }
    return ReceivedText.required("text", draft.text(), asked.terms().maxLength());
  }

  private static void requireOpen(ConsultationDetails asked) {
    if (!asked.phase().acceptsComments()) {
      throw new CommentsClosed(asked.phase().name());
    }
  }

  private LanguageTag languageOf(
      @Nullable LanguageTag chosen, String text, ConsultationDetails asked) {
    return Objects.requireNonNullElseGet(
        chosen,
        () ->
            languages
                .detect(Markdown.toPlainText(text), asked.terms().languages())
                .orElse(LanguageTag.UNDETERMINED));
  }
}
