package org.rapporteur.discussion.submission;

import org.rapporteur.shared.Refusal;

/// A speaker added or deleted a file since the sender loaded the list of files.
public final class SubmissionFilesChanged extends Refusal {

  SubmissionFilesChanged() {
    super(Kind.CONFLICT, "submission.files-changed");
  }
}
