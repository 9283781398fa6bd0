package org.rapporteur.analysis.draft;

/// What a sentence does, which tells the comments that it must cite, and what being cited in it
/// means for a comment.
public enum SentenceKind {
  MANDATE(Carries.NOTHING),
  PARTICIPATION(Carries.NOTHING),
  SMALL_GROUPS(Carries.NOTHING),
  DELEGATIONS(Carries.NOTHING),
  REPLIES(Carries.NOTHING),
  POSITIONS(Carries.NOTHING),
  ATTACHED(Carries.GROUPED),
  ATTACHED_GROUPS(Carries.NOTHING),
  SET_ASIDE(Carries.NOTHING),
  OVERVIEW(Carries.NOTHING),
  THEME(Carries.GROUPED),
  KEY_POINT(Carries.CITED),
  /// A claim with which others agreed in their replies.
  AGREEMENT(Carries.CITED),
  REMAINDER(Carries.GROUPED),
  /// What was compared with a vocabulary, who spoke to a term of it, alone or within a theme, and
  /// what falls under none or could not be compared.
  TERMS(Carries.NOTHING),
  TERM(Carries.NOTHING),
  THEME_TERM(Carries.NOTHING),
  NO_TERM(Carries.NOTHING),
  TERM_OTHERS(Carries.NOTHING),
  TERM_UNCOMPARED(Carries.NOTHING),
  CONVERGENCE(Carries.CITED),
  DIVERGENCE(Carries.CITED),
  MINORITY(Carries.NOTHING),
  DISSENT(Carries.CITED),
  CAMPAIGN(Carries.GROUPED),
  CAMPAIGN_GROUPS(Carries.NOTHING),
  CAMPAIGN_CHANGED(Carries.NOTHING),
  /// Where copies have other words than the template, whom this names, and where else it was sent.
  CAMPAIGN_VARIED(Carries.NOTHING),
  CAMPAIGN_SOURCES(Carries.NOTHING),
  CAMPAIGN_ELSEWHERE(Carries.NOTHING),
  /// Which opinion groups there are, who is in one, and what sets it apart.
  OPINIONS(Carries.NOTHING),
  OPINION_GROUP(Carries.NOTHING),
  OPINION_VIEW(Carries.CITED),
  /// Whose stances people coded, from which groups, and who has one of them.
  CODED(Carries.NOTHING),
  CODED_GROUPS(Carries.NOTHING),
  STANCE(Carries.NOTHING),
  /// Written by a language model from the statements that it cites.
  MODEL(Carries.CITED),
  /// Written or rewritten by the secretariat.
  WRITTEN(Carries.CITED),
  /// What stood for a group of comments, in the secretariat's words.
  WRITTEN_OF_GROUP(Carries.GROUPED),
  /// What only counted comments, in the secretariat's words.
  WRITTEN_OF_COUNT(Carries.NOTHING);

  /// A comment is cited for what it says, counted in a group of comments, or only counted as
  /// present.
  public enum Carries {
    CITED,
    GROUPED,
    NOTHING
  }

  private final Carries carries;

  SentenceKind(Carries carries) {
    this.carries = carries;
  }

  public Carries carries() {
    return carries;
  }

  /// Whether it quotes a few words for where they stand, and not for what they say.
  public boolean quotesAPlace() {
    return this == CAMPAIGN_VARIED || this == CAMPAIGN_SOURCES;
  }

  /// True if its fixed wording states only recorded numbers, which code checks at each save.
  public boolean isTally() {
    return switch (this) {
      case MANDATE,
          PARTICIPATION,
          SMALL_GROUPS,
          DELEGATIONS,
          REPLIES,
          POSITIONS,
          ATTACHED,
          ATTACHED_GROUPS,
          SET_ASIDE,
          OVERVIEW ->
          true;
      default -> false;
    };
  }

  /// That nothing was found.
  public boolean findsNothing() {
    return this == NO_TERM;
  }

  public boolean isByPeople() {
    return this == WRITTEN || this == WRITTEN_OF_GROUP || this == WRITTEN_OF_COUNT;
  }

  /// True if the wording is free, not that of a template.
  public boolean isFreeText() {
    return isByPeople() || this == MODEL;
  }

  /// What a sentence becomes when people rewrite it: it carries its comments as before, so that a
  /// new wording covers no more than the old one.
  public SentenceKind ofPeople() {
    return isByPeople() ? this : rewritten();
  }

  private SentenceKind rewritten() {
    return switch (carries) {
      case CITED -> WRITTEN;
      case GROUPED -> WRITTEN_OF_GROUP;
      case NOTHING -> WRITTEN_OF_COUNT;
    };
  }
}
