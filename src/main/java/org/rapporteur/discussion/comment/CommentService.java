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
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.postinglimit.PostingLimiter;
import org.rapporteur.discussion.postinglimit.TooManyComments;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.idempotency.IdempotentCommands;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Lets contributors post, edit and withdraw comments.
@Service
public class CommentService {

  private final CommentRepository comments;
  private final CommentPosting posting;
  private final PostingLimiter limiter;
  private final ConsultationService consultations;
  private final CommentReviser reviser;
  private final CommentCounterSql counters;
  private final DraftService drafts;
  private final LanguageDetection languages;
  private final List<PostingRule> rules;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  CommentService(
      CommentRepository comments,
      CommentPosting posting,
      PostingLimiter limiter,
      ConsultationService consultations,
      CommentReviser reviser,
      CommentCounterSql counters,
      DraftService drafts,
      LanguageDetection languages,
      List<PostingRule> rules,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.comments = comments;
    this.posting = posting;
    this.limiter = limiter;
    this.consultations = consultations;
    this.reviser = reviser;
    this.counters = counters;
    this.drafts = drafts;
    this.languages = languages;
    this.rules = rules;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Posts a comment. The time of this call decides whether it is before the closing time.
  public CommentReceipt post(
      Viewer viewer,
      ConsultationId consultation,
      CommentDraft draft,
      Channel channel,
      IdempotencyKey key) {
    Instant receivedAt = clock.instant();
    var person = viewer.requireSignedIn("comment");
    var consultationDetails = consultations.get(consultation);
    if (draft.official()) {
      requireOfficialReply(viewer, consultationDetails, draft);
    }
    String text = requireValidText(consultationDetails, draft);
    var content =
        CommentInsertSql.RevisionContent.render(
            text, languageOrDetected(draft.language(), text, consultationDetails));
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
    var command = new IdempotentCommands.Command("person-" + person.value(), key, request);
    try {
      limiter.requireAllowed(person);
    } catch (TooManyComments e) {
      return posting.findStored(command).orElseThrow(() -> e);
    }
    return posting.store(
        new CommentPosting.PostRequest(
            command, viewer, consultationDetails, draft, content, channel, receivedAt));
  }

  /// Changes the text and files. Under pre-moderation the old version stays public until a
  /// moderator has decided.
  public void edit(Viewer viewer, ConsultationId consultation, int number, CommentEdit edit) {
    revise(
        viewer,
        consultations.get(consultation),
        number,
        edit,
        (consultationDetails, comment) -> {
          requireAuthor(viewer, comment);
          requireOpen(consultationDetails);
          if (!comment.isEditableBy(
              viewer, consultationDetails.terms().editMinutes(), clock.instant())) {
            throw new EditTimeExpired(number, consultationDetails.terms().editMinutes());
          }
        });
  }

  /// Changes an answer of a submission. Every speaker of the delegation may do so while the
  /// consultation accepts comments.
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
        (consultationDetails, comment) ->
            requireActiveAnswer(viewer, consultationDetails, comment));
  }

  private void revise(
      Viewer viewer,
      ConsultationDetails consultation,
      int number,
      CommentEdit edit,
      BiConsumer<ConsultationDetails, Comment> permissionCheck) {
    var person = viewer.requireSignedIn("edit");
    String checked = InputText.requireText("text", edit.text(), consultation.terms().maxLength());
    transactions.write(
        () -> {
          var comment = load(consultation.id(), number);
          permissionCheck.accept(consultation, comment);
          rules.forEach(rule -> rule.requireAllowed(List.of(viewer), consultation.id()));
          reviser.revise(
              comment,
              consultation.terms().review(),
              new CommentReviser.RequestedRevision(
                  checked,
                  languageOrDetected(edit.language(), checked, consultation),
                  edit.attachments(),
                  person,
                  clock.instant()));
          drafts.delete(person, comment.question(), DraftTarget.editOf(number));
          events.publishEvent(
              new CommentRevised(comment.id(), comment.consultation(), comment.question()));
        });
  }

  public void withdraw(Viewer viewer, ConsultationId consultation, int number) {
    withdrawIfAllowed(
        viewer,
        consultation,
        number,
        (consultationDetails, comment) -> {
          requireAuthor(viewer, comment);
          requireOpen(consultationDetails);
        });
  }

  /// Withdraws an answer of a submission; every speaker of its delegation may do so.
  public void withdrawAnswer(Viewer viewer, ConsultationId consultation, int number) {
    withdrawIfAllowed(
        viewer,
        consultation,
        number,
        (consultationDetails, comment) ->
            requireActiveAnswer(viewer, consultationDetails, comment));
  }

  private void withdrawIfAllowed(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      BiConsumer<ConsultationDetails, Comment> permissionCheck) {
    viewer.requireSignedIn("withdraw");
    var consultationDetails = consultations.get(consultation);
    transactions.write(
        () -> {
          var comment = load(consultation, number);
          permissionCheck.accept(consultationDetails, comment);
          boolean wasPublished = comment.isPublished();
          comment.withdraw();
          events.publishEvent(
              new CommentWithdrawn(comment.id(), comment.consultation(), comment.question()));
          comments.flush();
          if (wasPublished) {
            counters.updateCounts(comment, -1);
          }
        });
  }

  private static void requireActiveAnswer(
      Viewer viewer, ConsultationDetails consultation, Comment comment) {
    var delegation = comment.delegation();
    if (delegation == null || !viewer.isSpeakerFor(delegation)) {
      throw new NotDelegationSpeaker();
    }
    requireOpen(consultation);
    if (!comment.isActiveAnswer()) {
      throw new NotFound("answer", CommentLinks.reference(comment.number()));
    }
  }

  // Authors who left the secretariat or delegation may not change what they wrote for it.
  private static void requireAuthor(Viewer viewer, Comment comment) {
    if (!comment.isWrittenBy(viewer)) {
      throw new NotYourComment(comment.number());
    }
    if (comment.isOfficial()) {
      viewer.requireSecretariat(comment.consultation().scope(), CommentPosting.OFFICIAL_REPLY);
    }
    var delegation = comment.delegation();
    if (delegation != null && !viewer.isSpeakerFor(delegation)) {
      throw new NotDelegationSpeaker();
    }
  }

  private Comment load(ConsultationId consultation, int number) {
    return comments
        .findByConsultationIdAndNumber(consultation.value(), number)
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  private static void requireOfficialReply(
      Viewer viewer, ConsultationDetails consultation, CommentDraft draft) {
    viewer.requireSecretariat(consultation.id().scope(), CommentPosting.OFFICIAL_REPLY);
    if (draft.parent() == null || draft.delegation() != null) {
      throw new InvalidInput("comment.official-reply", "parent");
    }
  }

  private static String requireValidText(ConsultationDetails consultation, CommentDraft draft) {
    requireOpen(consultation);
    if (consultation.question(draft.question()).isEmpty()) {
      throw new NotFound("question", draft.question().value());
    }
    if (consultation.terms().participation() == Participation.DELEGATIONS
        && draft.delegation() == null
        && !draft.official()) {
      throw new DelegationsOnly();
    }
    return InputText.requireText("text", draft.text(), consultation.terms().maxLength());
  }

  private static void requireOpen(ConsultationDetails consultation) {
    if (!consultation.phase().acceptsComments()) {
      throw new CommentsClosed(consultation.phase().name());
    }
  }

  private LanguageTag languageOrDetected(
      @Nullable LanguageTag selected, String text, ConsultationDetails consultation) {
    return Objects.requireNonNullElseGet(
        selected,
        () ->
            languages
                .detect(Markdown.toOwnWords(text), consultation.terms().languages())
                .orElse(LanguageTag.UNDETERMINED));
  }
}
