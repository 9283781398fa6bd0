package org.rapporteur.synthesis.engine.draft;

/// What a count counts: holders or comments of the cited set, or positions taken on the cited
// comments.
public enum CountUnit {
  HOLDERS,
  COMMENTS,
  AGREEING,
  DISAGREEING
}
