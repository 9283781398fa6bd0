package org.rapporteur.discussion.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.SubmissionSent;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.comment.TextLanguageDetection;
import org.rapporteur.discussion.contributor.ContributorResolver;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.IdempotencyKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stores a submission with its answers and files, and deletes its draft, in one transaction.
@Component
class SubmissionInserter {

  private final SubmissionSql submissionSql;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final CommentService comments;
  private final ContributorResolver contributorResolver;
  private final TextLanguageDetection languages;
  private final ApplicationEventPublisher events;

  SubmissionInserter(
      SubmissionSql submissionSql,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      CommentService comments,
      ContributorResolver contributorResolver,
      TextLanguageDetection languages,
      ApplicationEventPublisher events) {
    this.submissionSql = submissionSql;
    this.drafts = drafts;
    this.files = files;
    this.comments = comments;
    this.contributorResolver = contributorResolver;
    this.languages = languages;
    this.events = events;
  }

  SubmissionReceipt insert(
      Viewer viewer,
      ConsultationDetails consultation,
      SubmissionDraft draft,
      String summary,
      SortedMap<Integer, String> answers,
      Instant receivedAt) {
    var delegation = draft.delegation();
    var person = viewer.requireSignedIn(SubmissionService.ACTION);

    var identity =
        contributorResolver.requireIdentity(viewer, delegation, SubmissionService.ACTION);
    var contributor = contributorResolver.findOrCreate(consultation.id(), identity);
    drafts.delete(person, consultation.id(), draft);
    var waitingFiles = files.requireListed(consultation.id(), draft);
    // The number is assigned first, because every answer locks the same row of the consultation.
    int number = submissionSql.nextNumber(consultation.id());
    var language = languages.selectedOrDetected(draft.chosenLanguage(), summary, consultation);
    var id =
        submissionSql.insert(
            consultation.id(), number, contributor, identity, language, summary, receivedAt);
    var commentNumbers = postAnswers(viewer, consultation, draft, answers);
    submissionSql.setSubmissionOfComments(consultation.id(), number, commentNumbers);
    files.attach(waitingFiles, id);
    events.publishEvent(new SubmissionChanged(id, consultation.id(), number));
    events.publishEvent(
        new SubmissionSent(
            id,
            consultation.id(),
            number,
            delegation,
            Objects.requireNonNull(identity.delegationName()),
            person,
            receivedAt,
            SubmissionLinks.receiptPath(consultation.slug(), number)));
    return new SubmissionReceipt(
        number, receivedAt, consultation.terms().review() == ReviewTiming.BEFORE, commentNumbers);
  }

  /// Returns the numbers of the posted comments.
  private List<Integer> postAnswers(
      Viewer viewer,
      ConsultationDetails consultation,
      SubmissionDraft draft,
      SortedMap<Integer, String> answers) {
    var numbers = new ArrayList<Integer>();
    answers.forEach(
        (question, text) -> {
          var comment =
              new CommentDraft(
                      consultation.question(question).orElseThrow().id(),
                      null,
                      draft.delegation(),
                      draft.chosenLanguage(),
                      text)
                  .withQuestionPosition(draft.positions().get(question));
          var receipt =
              comments.post(
                  viewer, consultation.id(), comment, Channel.SUBMISSION, IdempotencyKey.random());
          numbers.add(receipt.number());
        });
    return numbers;
  }
}
