package org.rapporteur.discussion.draft;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Stores drafts while they are typed. Only their author sees them.
@Service
public class DraftService {

  /// In code points. Drafts may exceed the limit of the consultation, so that no typed text is
  /// lost.
  public static final int MAX_DRAFT_LENGTH = 2 * Terms.MAX_LENGTH;

  private static final String ACTION = "draft";

  /// Drafts listed for one person.
  private static final int MAX_LISTED = 200;

  private final ConsultationService consultations;
  private final DraftSql draftSql;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  DraftService(
      ConsultationService consultations,
      DraftSql draftSql,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.draftSql = draftSql;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Optional<SavedDraft> find(Viewer viewer, QuestionId question, DraftTarget target) {
    var person = viewer.requireSignedIn(ACTION);
    return transactions.read(() -> draftSql.find(person, question, target));
  }

  /// Lists the drafts of the viewer, newest first.
  public List<SavedDraft> listOwn(Viewer viewer) {
    var person = viewer.requireSignedIn(ACTION);
    return transactions.read(() -> draftSql.list(person, MAX_LISTED));
  }

  /// Saves a draft and returns the stored one. Refuses if the stored version is not that of the
  /// draft. An empty text discards the draft.
  public Optional<SavedDraft> save(Viewer viewer, SavedDraft draft) {
    var person = viewer.requireSignedIn(ACTION);
    requireSavable(draft);
    String text = requireStorable(draft.text());
    try {
      return transactions.write(() -> store(person, draft, text));
    } catch (DuplicateKeyException e) {
      throw new DraftEditConflict();
    }
  }

  public void discard(Viewer viewer, QuestionId question, DraftTarget target) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(
        () -> {
          delete(person, question, target);
          events.publishEvent(new DraftDiscarded(person, question, target));
        });
  }

  /// Deletes the draft in the current transaction. Its files are not deleted, because they are
  /// posted with it.
  public void delete(PersonId person, QuestionId question, DraftTarget target) {
    draftSql.delete(person, question, target);
  }

  /// Spaces at the ends are stored, because the author may still be typing.
  private static String requireStorable(String input) {
    String text = InputText.normalize(input);
    if (text.codePointCount(0, text.length()) > MAX_DRAFT_LENGTH) {
      InputText.requireTextOrEmpty("text", text, MAX_DRAFT_LENGTH);
    }
    return text;
  }

  private void requireSavable(SavedDraft draft) {
    if (draft.target().kind() == DraftTarget.DraftKind.STAGED) {
      throw new InvalidInput("draft.place", "place");
    }
    var consultation = consultations.get(draft.consultation());
    if (!consultation.phase().isPublic() || consultation.question(draft.question()).isEmpty()) {
      throw new NotFound("question", draft.question().value());
    }
  }

  private Optional<SavedDraft> store(PersonId person, SavedDraft draft, String text) {
    boolean isNew = draft.version() == 0;
    if (text.isBlank()) {
      if (!draftSql.deleteVersion(person, draft) && !isNew) {
        throw new DraftEditConflict();
      }
      return Optional.empty();
    }
    if (isNew) {
      draftSql.insert(person, draft, text, clock.instant());
    } else if (!draftSql.update(person, draft, text, clock.instant())) {
      throw new DraftEditConflict();
    }
    return draftSql.find(person, draft.question(), draft.target());
  }
}
