package org.rapporteur.synthesis.engine.draft;

import org.springframework.modulith.NamedInterface;

/// What a count counts: holders or comments of the cited set, or positions taken on the cited
/// comments.
@NamedInterface("draft")
public enum CountUnit {
  HOLDERS,
  COMMENTS,
  AGREEING,
  DISAGREEING
}
