package org.rapporteur.discussion.comment;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.postinglimit.PostingLimiter;
import org.rapporteur.discussion.postinglimit.TooManyComments;
import org.rapporteur.discussion.questionposition.QuestionHasNoScale;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.idempotency.IdempotentCommands;
import org.springframework.stereotype.Service;

/// Lets contributors post, edit and withdraw comments.
@Service
public class CommentService {

  private final CommentPosting posting;
  private final CommentEditor editor;
  private final CommentWithdrawal withdrawal;
  private final PostingLimiter limiter;
  private final ConsultationService consultations;
  private final TextLanguageDetection languages;
  private final Clock clock;

  CommentService(
      CommentPosting posting,
      CommentEditor editor,
      CommentWithdrawal withdrawal,
      PostingLimiter limiter,
      ConsultationService consultations,
      TextLanguageDetection languages,
      Clock clock) {
    this.posting = posting;
    this.editor = editor;
    this.withdrawal = withdrawal;
    this.limiter = limiter;
    this.consultations = consultations;
    this.languages = languages;
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
    var person = viewer.requireSignedIn(CommentPosting.ACTION);
    var consultationDetails = consultations.get(consultation);
    requireCanPost(viewer, consultationDetails, draft);
    String text =
        InputText.requireText("text", draft.text(), consultationDetails.terms().maxLength());
    var content =
        CommentPosting.RevisionContent.render(
            text, languages.selectedOrDetected(draft.language(), text, consultationDetails));
    var command =
        new IdempotentCommands.Command("person-" + person.value(), key, draft.fingerprint(text));
    try {
      limiter.requireAllowed(person);
    } catch (TooManyComments e) {
      // A repeated request gets its receipt even if no further comment is allowed.
      return posting.findStored(command).orElseThrow(() -> e);
    }
    return posting.store(
        new CommentPosting.PostRequest(
            command, viewer, consultationDetails, draft, content, channel, receivedAt));
  }

  /// Changes the text and files. With review before publication, the earlier revision is public
  /// until a moderator decides.
  public void edit(Viewer viewer, ConsultationId consultation, int number, CommentEdit edit) {
    editor.edit(viewer, consultation, number, edit);
  }

  /// Changes an answer of a submission. Every speaker of the delegation may do so while the
  /// consultation accepts comments.
  ///
  /// @param language null to detect it
  public void editAnswer(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      String text,
      @Nullable LanguageTag language) {
    editor.editAnswer(viewer, consultation, number, new CommentEdit(text, language));
  }

  public void withdraw(Viewer viewer, ConsultationId consultation, int number) {
    withdrawal.withdraw(viewer, consultation, number);
  }

  /// Withdraws an answer of a submission. Every speaker of its delegation may do so.
  public void withdrawAnswer(Viewer viewer, ConsultationId consultation, int number) {
    withdrawal.withdrawAnswer(viewer, consultation, number);
  }

  private static void requireOfficialReply(
      Viewer viewer, ConsultationDetails consultation, CommentDraft draft) {
    viewer.requireSecretariat(consultation.id().scope(), CommentPosting.OFFICIAL_REPLY);
    if (draft.parent() == null || draft.delegation() != null || draft.questionPosition() != null) {
      throw new InvalidInput("comment.official-reply", "parent");
    }
  }

  /// Refuses unless the consultation is open, has the question, and accepts the comment from this
  /// contributor.
  private static void requireCanPost(
      Viewer viewer, ConsultationDetails consultation, CommentDraft draft) {
    if (draft.official()) {
      requireOfficialReply(viewer, consultation, draft);
    }
    CommentsClosed.requireOpen(consultation);
    var question =
        consultation
            .question(draft.question())
            .orElseThrow(() -> new NotFound("question", draft.question().value()));
    if (draft.questionPosition() != null && !question.hasScale()) {
      throw new QuestionHasNoScale(question.number());
    }
    if (consultation.terms().participation() == Participation.DELEGATIONS
        && draft.delegation() == null
        && !draft.official()) {
      throw new DelegationRequired();
    }
  }
}
