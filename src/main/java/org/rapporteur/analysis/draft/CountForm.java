package org.rapporteur.analysis.draft;

import org.rapporteur.analysis.material.SourceChoice;
import org.rapporteur.analysis.stances.Stance;

/// The ways in which a count is put into words, each a pattern in the bundle. A form with a base
/// says "34 of 51".
public enum CountForm {
  QUANTIFIED(CountUnit.HOLDERS, true),
  CONTRIBUTORS(CountUnit.HOLDERS, false),
  CONTRIBUTORS_OF(CountUnit.HOLDERS, true),
  CONTRIBUTORS_FROM_GROUP(CountUnit.HOLDERS, false),
  CONTRIBUTORS_FROM_REGION(CountUnit.HOLDERS, false),
  CONTRIBUTORS_FROM_DEVELOPMENT(CountUnit.HOLDERS, false),
  OF_GROUP(CountUnit.HOLDERS, true),
  OF_OTHER_GROUPS(CountUnit.HOLDERS, true),
  COMMENTS(CountUnit.COMMENTS, false),
  COMMENTS_IN_LANGUAGE(CountUnit.COMMENTS, false),
  COMMENTS_ON_QUESTION(CountUnit.COMMENTS, false),
  TEXTS(CountUnit.TEXTS, false),
  OTHER_CONTRIBUTORS(CountUnit.OTHER_HOLDERS, false),
  AGREED(CountUnit.AGREEING, true),
  AGREED_IN_GROUP(CountUnit.AGREEING, true),
  AGREED_IN_OTHER_GROUPS(CountUnit.AGREEING, true),
  DISAGREED_IN_OTHER_GROUPS(CountUnit.DISAGREEING, true),
  DISAGREED(CountUnit.DISAGREEING, true),
  DISAGREED_IN_GROUP(CountUnit.DISAGREEING, true),
  IN_OPINION_GROUP(CountUnit.POSITION_HOLDERS, false),
  IN_OPINION_GROUP_FROM(CountUnit.POSITION_HOLDERS, false),
  AGREED_IN_OPINION(CountUnit.AGREEING, true),
  AGREED_IN_OTHER_OPINIONS(CountUnit.AGREEING, true),
  DISAGREED_IN_OPINION(CountUnit.DISAGREEING, true),
  DISAGREED_IN_OTHER_OPINIONS(CountUnit.DISAGREEING, true),
  IN_FAVOUR(CountUnit.CHOOSING, true),
  IN_FAVOUR_IN_GROUP(CountUnit.CHOOSING, true),
  WITH_CONDITIONS(CountUnit.CHOOSING, true),
  WITH_CONDITIONS_IN_GROUP(CountUnit.CHOOSING, true),
  OPPOSED(CountUnit.CHOOSING, true),
  OPPOSED_IN_GROUP(CountUnit.CHOOSING, true),
  NO_POSITION(CountUnit.CHOOSING, true),
  CODED(CountUnit.CODED, true),
  CODED_FROM_GROUP(CountUnit.CODED, false),
  FOR(CountUnit.STANCE, true),
  FOR_IN_GROUP(CountUnit.STANCE, true),
  AGAINST(CountUnit.STANCE, true),
  AGAINST_IN_GROUP(CountUnit.STANCE, true),
  CONDITIONAL(CountUnit.STANCE, true),
  CONDITIONAL_IN_GROUP(CountUnit.STANCE, true),
  NO_STANCE(CountUnit.STANCE, true),
  NO_STANCE_IN_GROUP(CountUnit.STANCE, true);

  private final CountUnit unit;
  private final boolean base;

  CountForm(CountUnit unit, boolean base) {
    this.unit = unit;
    this.base = base;
  }

  public static CountForm of(Stance stance) {
    return switch (stance) {
      case FOR -> FOR;
      case AGAINST -> AGAINST;
      case CONDITIONAL -> CONDITIONAL;
      case NONE -> NO_STANCE;
    };
  }

  public static CountForm inGroup(Stance stance) {
    return switch (stance) {
      case FOR -> FOR_IN_GROUP;
      case AGAINST -> AGAINST_IN_GROUP;
      case CONDITIONAL -> CONDITIONAL_IN_GROUP;
      case NONE -> NO_STANCE_IN_GROUP;
    };
  }

  /// The choice on the scale of a question that it counts.
  public String choice() {
    return switch (this) {
      case IN_FAVOUR, IN_FAVOUR_IN_GROUP -> SourceChoice.IN_FAVOUR;
      case WITH_CONDITIONS, WITH_CONDITIONS_IN_GROUP -> SourceChoice.WITH_CONDITIONS;
      case OPPOSED, OPPOSED_IN_GROUP -> SourceChoice.AGAINST;
      default -> SourceChoice.NO_POSITION;
    };
  }

  public boolean counts(Stance stance) {
    return this == of(stance) || this == inGroup(stance);
  }

  public CountUnit unit() {
    return unit;
  }

  public boolean hasBase() {
    return base;
  }

  public String key() {
    return "synthesis.draft.count." + name();
  }
}
