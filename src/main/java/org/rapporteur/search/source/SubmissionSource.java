package org.rapporteur.search.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.submission.PublicSubmissions;
import org.rapporteur.discussion.submission.PublicSubmissions.Attached;
import org.rapporteur.discussion.submission.PublicSubmissions.PublicSubmission;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.search.Kind;
import org.rapporteur.search.Mark;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.Matter;
import org.rapporteur.search.index.PublicMatter;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// Formal submissions by their summaries, by who submits them, and by their files: each is one that
/// is counted. Their answers are comments.
@Component
class SubmissionSource implements DocumentSource {

  private final PublicSubmissions submissions;
  private final ShownComments shown;

  SubmissionSource(PublicSubmissions submissions, ShownComments shown) {
    this.submissions = submissions;
    this.shown = shown;
  }

  @Override
  public Kind kind() {
    return Kind.SUBMISSION;
  }

  @Override
  public List<PublicMatter> read(Collection<Long> ids) {
    var among = new HashMap<ConsultationId, Boolean>();
    return submissions.of(ids.stream().map(SubmissionId::new).toList()).stream()
        .filter(found -> among.computeIfAbsent(found.submission().consultation(), shown::areIn))
        .map(SubmissionSource::matter)
        .toList();
  }

  @Override
  public List<Long> after(long id, int most) {
    return submissions.after(new SubmissionId(id), most).stream().map(SubmissionId::value).toList();
  }

  private static PublicMatter matter(PublicSubmission found) {
    var submission = found.submission();
    return new PublicMatter(
        new Matter(Kind.SUBMISSION, submission.id().value()),
        0,
        submission.consultation(),
        submission.reference(),
        submission.number(),
        0,
        submission.group(),
        submission.region(),
        submission.language(),
        Set.of(),
        submission.standing().decision() == null ? Set.of() : Set.of(Mark.REDACTED),
        submission.receivedAt(),
        0,
        Map.of(submission.language().locale().getLanguage(), words(found)),
        names(submission, found.attached()));
  }

  private static String words(PublicSubmission found) {
    return lines(
        Stream.concat(
            Stream.of(Markdown.toPlainText(found.submission().summary())),
            found.attached().stream().map(Attached::text)));
  }

  private static String names(SubmissionDetails submission, List<Attached> attached) {
    return lines(
        Stream.of(
                Stream.of(submission.delegation()),
                submission.jointly().stream(),
                attached.stream().map(file -> FileNames.words(file.name())))
            .flatMap(names -> names));
  }

  private static String lines(Stream<String> texts) {
    return texts.collect(Collectors.joining("\n"));
  }
}
