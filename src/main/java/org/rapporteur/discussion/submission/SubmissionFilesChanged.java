package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A speaker added or took out a file since the one who sends read the list of them.
public final class SubmissionFilesChanged extends Refusal {

  SubmissionFilesChanged() {
    super(Kind.CONFLICT, "submission.files-changed", Map.of());
  }
}
