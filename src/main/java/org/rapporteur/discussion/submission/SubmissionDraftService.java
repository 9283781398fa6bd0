package org.rapporteur.discussion.submission;

import java.util.List;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// Keeps what a delegation has begun to submit: one draft in a consultation, and one of a change of
/// each submission, which each of its speakers can go on with and nobody else can read.
@Service
public class SubmissionDraftService {

  /// Of all delegations for which a person speaks.
  private static final int MOST_LISTED = 50;

  private final SubmissionDraftRows rows;
  private final SubmissionFileService files;
  private final UseCases useCases;

  SubmissionDraftService(SubmissionDraftRows rows, SubmissionFileService files, UseCases useCases) {
    this.rows = rows;
    this.files = files;
    this.useCases = useCases;
  }

  /// An empty one where nothing is kept. `submission` is the number of the one that is changed, 0
  /// for a new one.
  public SubmissionDraft find(
      Viewer viewer, ConsultationDetails consultation, DelegationId delegation, int submission) {
    requireSpeaker(viewer, delegation);
    return useCases.read(() -> rows.find(key(consultation.id(), delegation, submission)));
  }

  /// The latest first, of all delegations for which the viewer speaks.
  public List<KeptSubmissionDraft> own(Viewer viewer) {
    viewer.actor("draft");
    return viewer.speaksFor().isEmpty()
        ? List.of()
        : useCases.read(() -> rows.of(viewer.speaksFor(), MOST_LISTED));
  }

  /// Answers what is kept now. Refused where another speaker, or another tab, saved since.
  public SubmissionDraft save(
      Viewer viewer, ConsultationDetails consultation, SubmissionDraft typed) {
    var person = requireSpeaker(viewer, typed.delegation());
    var texts = new TreeMap<Integer, String>();
    texts.put(SubmissionDraftRows.SUMMARY, text("summary", typed.summary()));
    typed
        .answers()
        .forEach(
            (question, answer) -> {
              if (consultation.question(question).isPresent()) {
                texts.put(question, text("answer-" + question, answer));
              }
            });
    texts.values().removeIf(String::isBlank);
    return useCases.change(
        () -> {
          rows.save(person, consultation.id(), typed, texts);
          return rows.find(key(consultation.id(), typed.delegation(), typed.submission()));
        });
  }

  /// Refused where the version that the speaker saw is no longer the one that is kept. The files
  /// that wait with it go, too.
  public void discard(Viewer viewer, ConsultationDetails consultation, SubmissionDraft seen) {
    var person = requireSpeaker(viewer, seen.delegation());
    var consultationId = consultation.id();
    useCases.change(
        () -> {
          take(person, consultationId, seen);
          if (seen.submission() == 0) {
            files.forgetAllWaiting(consultationId, seen.delegation());
          }
        });
  }

  /// Removes the draft in the transaction under way: who takes the same one at the same time waits,
  /// and is refused.
  void take(PersonId person, ConsultationId consultation, SubmissionDraft seen) {
    rows.take(person, key(consultation, seen.delegation(), seen.submission()), seen.version());
  }

  static PersonId requireSpeaker(Viewer viewer, DelegationId delegation) {
    var person = viewer.actor("submission");
    if (!viewer.speaksFor(delegation)) {
      throw new NotAllowed("submission");
    }
    return person;
  }

  private static SubmissionDraftRows.Key key(
      ConsultationId consultation, DelegationId delegation, int submission) {
    return new SubmissionDraftRows.Key(consultation, delegation, submission);
  }

  private static String text(String field, String typed) {
    return ReceivedText.optional(field, typed, 2 * Terms.MOST_LENGTH);
  }
}
