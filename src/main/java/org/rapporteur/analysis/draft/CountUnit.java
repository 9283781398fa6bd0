package org.rapporteur.analysis.draft;

/// What a count counts: holders or comments of the cited set, how many texts these are by their
/// words, or the holders of those cited beside what is quoted; positions taken on the cited
/// comments, or the holders who took them; the holders whom people coded, or those of a stance.
public enum CountUnit {
  HOLDERS,
  COMMENTS,
  TEXTS,
  OTHER_HOLDERS,
  POSITION_HOLDERS,
  AGREEING,
  DISAGREEING,
  /// Holders of the cited comments with one position on the question.
  CHOOSING,
  CODED,
  STANCE
}
