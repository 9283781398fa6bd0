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
import org.rapporteur.publiclog.PublicLog;
import org.springframework.stereotype.Component;

/// Where the things of a consultation are that people name by their numbers.
@Component
class References {

  private static final Pattern NAMED =
      Pattern.compile("(?i)(?<kind>[cq]|[ms]-?|¶[\\s\\u00a0\\u202f]*)(?<number>[0-9]{1,9})");

  private final ThreadService threads;
  private final SubmissionService submissions;
  private final PublicLog log;
  private final ReportedParagraphs paragraphs;

  References(
      ThreadService threads,
      SubmissionService submissions,
      PublicLog log,
      ReportedParagraphs paragraphs) {
    this.threads = threads;
    this.submissions = submissions;
    this.log = log;
    this.paragraphs = paragraphs;
  }

  /// Whether it is such a name, whatever there is.
  static boolean isOne(String typed) {
    return NAMED.matcher(typed.strip()).matches();
  }

  /// Empty where the viewer may read nothing of that name.
  Optional<String> address(Viewer viewer, ConsultationDetails consultation, String typed) {
    var named = NAMED.matcher(typed.strip());
    if (!named.matches()) {
      return Optional.empty();
    }
    var slug = consultation.slug();
    int number = Integer.parseInt(named.group("number"));
    return switch (named.group("kind").charAt(0)) {
      case 'c', 'C' ->
          threads
              .find(consultation, number)
              .map(comment -> CommentLinks.comment(slug, comment.number()));
      case 's', 'S' ->
          submissions
              .find(viewer, consultation, number)
              .map(submission -> SubmissionLinks.submission(slug, submission.number()));
      case 'q', 'Q' ->
          consultation
              .question(number)
              .map(question -> ConsultationLinks.question(slug, question.number()));
      case '¶' ->
          paragraphs
              .latest(viewer, consultation.id())
              .filter(latest -> latest.texts().containsKey(number))
              .map(latest -> ReportedParagraphs.address(slug, number));
      default -> entry(new LogName(slug.value()), number);
    };
  }

  // Entries are numbered without gaps from 1.
  private Optional<String> entry(LogName name, int number) {
    return number >= 1 && number <= log.size(name)
        ? Optional.of(LogLinks.entry(name, number))
        : Optional.empty();
  }
}
