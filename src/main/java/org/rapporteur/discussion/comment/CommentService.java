package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.contributor.NotSpeaking;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.Commands;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
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
  private final Arrivals arrivals;
  private final ConsultationService consultations;
  private final Rewording rewording;
  private final Counters counters;
  private final DraftService drafts;
  private final LanguageDetection languages;
  private final List<PostingRule> rules;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  CommentService(
      CommentRepository comments,
      Arrivals arrivals,
      ConsultationService consultations,
      Rewording rewording,
      Counters counters,
      DraftService drafts,
      LanguageDetection languages,
      List<PostingRule> rules,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.comments = comments;
    this.arrivals = arrivals;
    this.consultations = consultations;
    this.rewording = rewording;
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
    if (draft.official()) {
      requireOfficial(viewer, asked, draft);
    }
    String text = check(asked, draft);
    var words = CommentInserts.Words.of(text, languageOf(draft.language(), text, asked));
    String request =
        draft.question()
            + "|"
            + draft.parent()
            + "|"
            + draft.delegation()
            + "|"
            + text
            + (draft.official() ? "|official" : "")
            + (draft.attachments().isEmpty() ? "" : "|" + draft.attachments());
    var command = new Commands.Command("person-" + person.value(), key, request);
    return arrivals.store(
        new Arrivals.Arrival(command, viewer, asked, draft, words, channel, receivedAt));
  }

  /// What it says, and has, from now on; under review before publication the old text and the old
  /// files stay until a moderator has read.
  public void edit(Viewer viewer, ConsultationId consultation, int number, CommentEdit edit) {
    revise(
        viewer,
        consultations.get(consultation),
        number,
        edit,
        (asked, comment) -> {
          requireItsVoice(viewer, comment);
          requireOpen(asked);
          if (!comment.isEditableBy(viewer, asked.terms().editMinutes(), clock.instant())) {
            throw new EditTimeOver(number, asked.terms().editMinutes());
          }
        });
  }

  /// An answer of a submission, by any speaker of its delegation for as long as the consultation
  /// takes comments.
  public void editAnswer(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      String text,
      @Nullable LanguageTag language) {
    revise(
        viewer,
        consultations.get(consultation),
        number,
        new CommentEdit(text, language),
        (asked, comment) -> requireStandingAnswer(viewer, asked, comment));
  }

  private void revise(
      Viewer viewer,
      ConsultationDetails asked,
      int number,
      CommentEdit edit,
      BiConsumer<ConsultationDetails, Comment> may) {
    var person = viewer.actor("edit");
    String checked = ReceivedText.required("text", edit.text(), asked.terms().maxLength());
    useCases.change(
        () -> {
          var comment = load(asked.id(), number);
          may.accept(asked, comment);
          rules.forEach(rule -> rule.check(List.of(viewer), asked.id()));
          rewording.reword(
              comment,
              asked.terms().review(),
              new Rewording.Wanted(
                  checked,
                  languageOf(edit.language(), checked, asked),
                  edit.attachments(),
                  person,
                  clock.instant()));
          drafts.remove(person, comment.question(), DraftPlace.editOf(number));
          events.publishEvent(
              new CommentRevised(comment.id(), comment.consultation(), comment.question()));
        });
  }

  public void withdraw(Viewer viewer, ConsultationId consultation, int number) {
    takeBack(
        viewer,
        consultation,
        number,
        (asked, comment) -> {
          requireItsVoice(viewer, comment);
          requireOpen(asked);
        });
  }

  /// An answer of a submission, by any speaker of its delegation.
  public void withdrawAnswer(Viewer viewer, ConsultationId consultation, int number) {
    takeBack(
        viewer,
        consultation,
        number,
        (asked, comment) -> requireStandingAnswer(viewer, asked, comment));
  }

  private void takeBack(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      BiConsumer<ConsultationDetails, Comment> may) {
    viewer.actor("withdraw");
    var asked = consultations.get(consultation);
    useCases.change(
        () -> {
          var comment = load(consultation, number);
          may.accept(asked, comment);
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

  private static void requireStandingAnswer(
      Viewer viewer, ConsultationDetails asked, Comment comment) {
    var delegation = comment.speaksFor();
    if (delegation == null || !viewer.speaksFor(delegation)) {
      throw new NotSpeaking();
    }
    requireOpen(asked);
    if (!comment.isStandingAnswer()) {
      throw new NotFound("answer", CommentLinks.reference(comment.number()));
    }
  }

  // Who does not speak for the secretariat or the delegation any more does not change what it said.
  private static void requireItsVoice(Viewer viewer, Comment comment) {
    if (!comment.isBy(viewer)) {
      throw new NotYourComment(comment.number());
    }
    if (comment.isOfficial()) {
      viewer.secretariat(comment.consultation().scope(), Arrivals.OFFICIAL_REPLY);
    }
    var delegation = comment.speaksFor();
    if (delegation != null && !viewer.speaksFor(delegation)) {
      throw new NotSpeaking();
    }
  }

  private Comment load(ConsultationId consultation, int number) {
    return comments
        .findByConsultationIdAndNumber(consultation.value(), number)
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  private static void requireOfficial(
      Viewer viewer, ConsultationDetails asked, CommentDraft draft) {
    viewer.secretariat(asked.id().scope(), Arrivals.OFFICIAL_REPLY);
    if (draft.parent() == null || draft.delegation() != null) {
      throw new InvalidInput("comment.official-reply", "parent");
    }
  }

  private static String check(ConsultationDetails asked, CommentDraft draft) {
    requireOpen(asked);
    if (asked.question(draft.question()).isEmpty()) {
      throw new NotFound("question", draft.question().value());
    }
    if (asked.terms().participation() == Participation.DELEGATIONS
        && draft.delegation() == null
        && !draft.official()) {
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
