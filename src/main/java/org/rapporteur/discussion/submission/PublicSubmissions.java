package org.rapporteur.discussion.submission;

import java.util.Collection;
import java.util.List;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.attachment.AttachmentTexts;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// The words of submissions that everyone may read, for whoever searches them. When there are
/// others [org.rapporteur.discussion.SubmissionChanged] tells; the words of the answers are those
/// of comments.
@Service
public class PublicSubmissions {

  private final SubmissionRows rows;
  private final SubmissionFileRows files;
  private final UseCases useCases;

  PublicSubmissions(SubmissionRows rows, SubmissionFileRows files, UseCases useCases) {
    this.rows = rows;
    this.files = files;
    this.useCases = useCases;
  }

  /// In the order of their arrival, of all consultations, whatever their state.
  public List<SubmissionId> after(SubmissionId last, int most) {
    return useCases.read(() -> rows.after(last, most));
  }

  /// Those that are public, with what was read from their attachments.
  public List<PublicSubmission> of(Collection<SubmissionId> submissions) {
    if (submissions.isEmpty()) {
      return List.of();
    }
    return useCases.read(
        () -> {
          var texts = files.texts(submissions, AttachmentTexts.MOST_CHARACTERS);
          return rows.publicOnes(submissions).stream()
              .map(found -> new PublicSubmission(found, texts.getOrDefault(found.id(), List.of())))
              .toList();
        });
  }

  /// What was read from a file, as far as it is told: [AttachmentTexts#MOST_CHARACTERS].
  public record Attached(String name, String text) {}

  /// A submission with the texts of its attachments, in the order added.
  public record PublicSubmission(SubmissionDetails submission, List<Attached> attached) {}
}
