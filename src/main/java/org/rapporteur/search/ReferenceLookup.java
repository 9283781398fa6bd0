package org.rapporteur.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.springframework.stereotype.Component;

/// Finds the page of the item with a typed reference, such as "C147" or "¶ 13".
@Component
class ReferenceLookup {

  private static final Pattern REFERENCE =
      Pattern.compile("(?i)(?<kind>[cq]|[ms]-?|¶[\\s\\u00a0\\u202f]*)(?<number>[0-9]{1,9})");

  private final ThreadService threads;
  private final SubmissionService submissions;
  private final PublicLogService publicLog;
  private final ReportParagraphCache paragraphs;

  ReferenceLookup(
      ThreadService threads,
      SubmissionService submissions,
      PublicLogService publicLog,
      ReportParagraphCache paragraphs) {
    this.threads = threads;
    this.submissions = submissions;
    this.publicLog = publicLog;
    this.paragraphs = paragraphs;
  }

  /// Path of the item; empty if the input is no reference or the viewer cannot read the item.
  Optional<String> findPath(Viewer viewer, ConsultationDetails consultation, String input) {
    var matcher = REFERENCE.matcher(input.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var slug = consultation.slug();
    int number = Integer.parseInt(matcher.group("number"));
    return switch (matcher.group("kind").charAt(0)) {
      case 'c', 'C' ->
          threads
              .findComment(consultation, number)
              .map(comment -> CommentLinks.comment(slug, comment.number()));
      case 's', 'S' ->
          submissions
              .findSubmission(viewer, consultation, number)
              .map(submission -> SubmissionLinks.submissionPath(slug, submission.number()));
      case 'q', 'Q' ->
          consultation
              .question(number)
              .map(question -> ConsultationLinks.question(slug, question.number()));
      case '¶' ->
          paragraphs
              .findLatest(viewer, consultation.id())
              .filter(edition -> edition.texts().containsKey(number))
              .map(edition -> ReportParagraphCache.paragraphPath(slug, number));
      // A decision, because the pattern allows no other letter.
      default -> logEntryPath(new LogName(slug.value()), number);
    };
  }

  /// Entries are numbered from 1 without gaps.
  private Optional<String> logEntryPath(LogName name, int number) {
    return number >= 1 && number <= publicLog.size(name)
        ? Optional.of(LogLinks.entry(name, number))
        : Optional.empty();
  }
}
