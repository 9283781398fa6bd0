package org.rapporteur.analysis.statement;

import java.util.List;

/// What was read in the comments: every sentence is either a statement or set aside, and every
/// comment without a statement is set aside or only points to an attached document.
public record StatementReading(
    List<Statement> statements,
    List<SetAsideSentence> sentencesSetAside,
    List<SetAsideComment> commentsSetAside,
    List<Integer> attachmentOnly) {

  public StatementReading {
    statements = List.copyOf(statements);
    sentencesSetAside = List.copyOf(sentencesSetAside);
    commentsSetAside = List.copyOf(commentsSetAside);
    attachmentOnly = List.copyOf(attachmentOnly);
  }
}
